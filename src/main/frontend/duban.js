// What every page does beside what the server sent: no act is sent twice, and a lost session is told, not hidden.
(() => {
  const english = document.documentElement.lang.startsWith('en');
  const texts = english
    ? { lost: 'Your session has ended.', signIn: 'Sign in and come back to this page', offline: 'The server cannot be reached. Nothing was lost; try again.' }
    : { lost: '登录已失效。', signIn: '重新登录并回到本页', offline: '暂时无法连接服务器，您的操作没有丢失，请稍后重试。' };

  function tell(text, link) {
    let notice = document.getElementById('page-notice');
    if (!notice) {
      notice = document.createElement('p');
      notice.id = 'page-notice';
      notice.className = 'notice soon';
      notice.setAttribute('role', 'alert');
      document.getElementById('content').prepend(notice);
    }
    notice.textContent = text;
    notice.scrollIntoView({ block: 'nearest' });
    if (link) {
      const anchor = document.createElement('a');
      anchor.href = location.href;
      anchor.textContent = link;
      anchor.addEventListener('click', keepAll);
      notice.append(' ', anchor);
    }
  }

  // Whether somebody is signed in still: a script that is not gets 499, everybody else is sent on.
  async function session() {
    try {
      const answer = await fetch('/signed-in', { redirect: 'manual', headers: { 'X-Requested-With': 'JavaScript' } });
      return [401, 499].includes(answer.status) ? 'lost' : 'alive';
    } catch {
      return 'unknown';
    }
  }

  // What was typed waits in this tab for the way through the sign-in.
  const keyOf = form => `duban:typed:${form.getAttribute('action')}`;
  const isTick = field => ['radio', 'checkbox'].includes(field.type);
  const fieldsOf = form => [...form.elements].filter(field => field.name && !['hidden', 'file', 'submit'].includes(field.type));
  function keep(form) {
    const typed = fieldsOf(form).filter(field => !isTick(field) || field.checked).map(field => [field.name, field.value]);
    sessionStorage.setItem(keyOf(form), JSON.stringify(typed));
  }
  function keepAll() {
    document.querySelectorAll('form[method=post]').forEach(keep);
  }
  function restore(form) {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(form)));
    if (!kept) {
      return;
    }
    sessionStorage.removeItem(keyOf(form));
    for (const field of fieldsOf(form)) {
      const place = kept.findIndex(([name, value]) => name === field.name && (!isTick(field) || value === field.value));
      const [, value] = place < 0 ? [] : kept.splice(place, 1)[0];
      if (isTick(field) ? field.checked !== (place >= 0) : place >= 0 && field.value !== value) {
        field.checked = place >= 0;
        field.value = value ?? field.value;
        form.closest('details')?.setAttribute('open', '');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
  }

  // A form is sent once, and not at all while nobody is signed in.
  const cleared = new WeakSet();
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (form.method !== 'post') {
      return;
    }
    if (cleared.delete(form)) {
      // After this turn, so that the button's own value still goes along.
      setTimeout(() => form.querySelectorAll('button:not([type=button])').forEach(button => { button.disabled = true; }));
      return;
    }
    event.preventDefault();
    if ('asking' in form.dataset) {
      return;
    }
    form.dataset.asking = '';
    const state = await session();
    delete form.dataset.asking;
    if (state === 'alive') {
      cleared.add(form);
      form.requestSubmit(event.submitter);
    } else if (state === 'lost') {
      keep(form);
      tell(texts.lost, texts.signIn);
    } else {
      tell(texts.offline);
    }
  });
  document.querySelectorAll('form[method=post]').forEach(restore);
  // A page that comes back out of the browser's memory can be sent again.
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      document.querySelectorAll('form[method=post] button[disabled]').forEach(button => { button.disabled = false; });
    }
  });
  // htmx says so to the sign-in, which then answers 499 instead of a page of another site.
  document.addEventListener('htmx:configRequest', event => {
    event.detail.headers['X-Requested-With'] = 'XMLHttpRequest';
  });
  document.addEventListener('htmx:responseError', event => {
    if ([401, 499].includes(event.detail.xhr.status)) {
      tell(texts.lost, texts.signIn);
    } else {
      location.assign(event.detail.pathInfo.finalRequestPath ?? location.href);
    }
  });
  document.addEventListener('htmx:sendError', () => tell(texts.offline));
  document.addEventListener('duban:session-lost', () => {
    keepAll();
    tell(texts.lost, texts.signIn);
  });
})();
