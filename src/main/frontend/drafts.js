// What is typed is kept on the server a little after the last change, and when the page is left.
import { beneath } from './addresses.js';
import { texts } from './field-texts.js';

const PAUSE = 1200;
const AGAIN = 15_000;
const LOST = [0, 401, 499];

/** The draft of one form. */
export class Draft {
  constructor(form) {
    Object.assign(this, { _form: form, _kept: form.querySelector('#kept'), _dirty: false, _left: false });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this._now());
    window.addEventListener('pagehide', () => this._now());
    // A page that comes back out of the browser's memory goes on.
    window.addEventListener('pageshow', () => { this._left = false; });
  }

  /** Something was typed, chosen or sent. */
  changed() {
    this._dirty = true;
    this._soon(PAUSE);
  }

  /** The form is sent: what comes after it is no draft any more. */
  leave(event) {
    if (!event.defaultPrevented) {
      this._left = true;
      clearTimeout(this._timer);
    }
  }

  _soon(pause) {
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._save({}), pause);
  }

  _now() {
    if (this._dirty && !this._left) {
      this._save({ keepalive: true });
    }
  }

  // As multipart, since in the other encoding a Chinese character takes nine bytes; files were sent when they were chosen.
  async _save(options) {
    clearTimeout(this._timer);
    const body = new FormData(this._form);
    [...body].filter(([, value]) => value instanceof File).forEach(([name]) => body.delete(name));
    this._dirty = false;
    try {
      const answer = await fetch(beneath(this._form, 'draft'),
        { method: 'PUT', body, redirect: 'manual', headers: { 'X-Requested-With': 'JavaScript' }, ...options });
      if (!answer.ok) {
        throw answer;
      }
      const { savedAt } = await answer.json();
      this._kept.textContent = texts.saved(savedAt.slice(11, 16));
    } catch (failure) {
      this._dirty = true;
      this._kept.textContent = texts.unsaved;
      if (LOST.includes(failure.status)) {
        document.dispatchEvent(new CustomEvent('duban:session-lost'));
      } else if (!this._left) {
        this._soon(AGAIN);
      }
    }
  }
}
