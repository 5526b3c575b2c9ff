// Files are sent as they are chosen, each with its own progress and its own fate.
import { beneath } from './addresses.js';
import { texts } from './field-texts.js';

const THUMBNAIL = 96;

function send(form, file, onProgress) {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const body = new FormData();
    body.append('csrf-token', form.elements['csrf-token'].value);
    body.append('file', file, file.name);
    sending.open('POST', beneath(form, 'files'));
    sending.setRequestHeader('X-Requested-With', 'JavaScript');
    sending.responseType = 'json';
    sending.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    sending.onerror = () => reject(new Error(texts.offline));
    sending.onload = () => {
      if (sending.status < 300 && sending.response?.id) {
        resolve(sending.response);
      } else {
        if ([401, 499].includes(sending.status)) {
          document.dispatchEvent(new CustomEvent('duban:session-lost'));
        }
        const { detail, violations } = sending.response ?? {};
        reject(new Error(violations?.[0]?.message ?? detail ?? texts.offline));
      }
    };
    sending.send(body);
  });
}

function element(name, properties, attributes = {}) {
  const made = Object.assign(document.createElement(name), properties);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

// Small, because a photograph of a phone is as large as all the rest of the page a hundred times.
async function addThumbnail(item, file) {
  try {
    const picture = await createImageBitmap(file, { resizeWidth: THUMBNAIL, resizeQuality: 'low' });
    const canvas = element('canvas', { width: picture.width, height: picture.height });
    canvas.getContext('2d').drawImage(picture, 0, 0);
    item.prepend(element('img', { src: canvas.toDataURL('image/jpeg'), alt: '' }));
  } catch {
    // No browser shows every kind of picture; the name stands there.
  }
}

function keep(item, box, { id, name }) {
  item.querySelector('span').textContent = name;
  item.append(element('input', { type: 'hidden', name: box.dataset.upload, value: id }),
    element('button', { className: 'button', name: 'act', value: `drop:${box.dataset.upload}:${id}`, textContent: box.dataset.remove },
      { 'aria-label': `${box.dataset.remove}：${name}` }));
}

async function one(file, box, form) {
  const list = box.querySelector('.files');
  const item = element('li');
  const bar = element('progress', { max: 1, value: 0 }, { 'aria-label': `${texts.sending}：${file.name}` });
  item.append(element('span', { textContent: file.name }), bar);
  list.append(item);
  try {
    const taken = await send(form, file, share => { bar.value = share; });
    if (!('many' in box.dataset)) {
      list.querySelectorAll('li').forEach(other => other !== item && other.remove());
    }
    bar.remove();
    keep(item, box, taken);
    if (file.type.startsWith('image/')) {
      addThumbnail(item, file);
    }
    return true;
  } catch (failure) {
    item.remove();
    list.before(element('p', { className: 'error', textContent: `${texts.unsent}${file.name} ${failure.message}` }, { role: 'alert' }));
    return false;
  }
}

/** Sends the files that were chosen. */
export async function upload(input, onTaken) {
  const box = input.closest('[data-upload]');
  const files = [...input.files];
  input.value = '';
  box.querySelectorAll('.error').forEach(line => line.remove());
  for (const file of files) {
    if (await one(file, box, input.form)) {
      onTaken();
    }
  }
}

/** Takes a file off its field. */
export function drop(button) {
  const box = button.closest('[data-upload]');
  button.closest('li').remove();
  box.focus();
}
