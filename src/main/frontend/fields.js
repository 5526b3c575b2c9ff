// What a form does beside what the server drew: it keeps what is typed, counts, opens calendars and sends files as they are chosen.
import { addCalendar, asDay, narrow } from './days.js';
import { Draft } from './drafts.js';
import { drop, upload } from './uploads.js';
import { texts } from './field-texts.js';

// Characters as the server counts them: 𠮷 is one.
function count(field) {
  const line = document.getElementById(`${field.id}-count`);
  const left = field.dataset.longest - [...field.value.trim()].length;
  line.textContent = left < 0 ? texts.over(-left) : texts.left(left);
  line.classList.toggle('over', left < 0);
}

function open(form) {
  const draft = new Draft(form);
  form.querySelectorAll('[data-day]').forEach(addCalendar);
  form.querySelectorAll('textarea[data-longest]').forEach(count);
  form.addEventListener('input', ({ target }) => {
    if (target.type !== 'file') {
      draft.changed();
    }
    if (target.matches('textarea[data-longest]')) {
      count(target);
    }
  });
  form.addEventListener('change', ({ target }) => {
    if (target.type === 'file') {
      upload(target, () => draft.changed());
    } else if ('day' in target.dataset) {
      target.value = asDay(target.value) ?? target.value;
    } else if (target.inputMode === 'numeric') {
      target.value = narrow(target.value);
    }
  });
  form.addEventListener('click', event => {
    if (event.target.matches('button[value^="drop:"]')) {
      event.preventDefault();
      drop(event.target);
      draft.changed();
    }
  });
  // After whoever may hold it back: the page asks first whether somebody is still signed in.
  window.addEventListener('submit', event => event.target === form && draft.leave(event));
}

document.documentElement.classList.add('js');
document.querySelectorAll('form[data-fields]').forEach(open);
