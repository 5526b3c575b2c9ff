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
    if (link) {
      const anchor = document.createElement('a');
      anchor.href = location.href;
      anchor.textContent = link;
      notice.append(' ', anchor);
    }
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method === 'post') {
      // After this turn, so that the button's own value still goes along.
      setTimeout(() => form.querySelectorAll('button[type=submit]').forEach(button => { button.disabled = true; }));
    }
  });
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
  document.addEventListener('duban:session-lost', () => tell(texts.lost, texts.signIn));
})();
