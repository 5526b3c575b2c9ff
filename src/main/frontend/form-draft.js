// What is typed is kept: on the server while the session lives, and in this tab for the way through the sign-in.
import { sendJson, SessionLost } from './requests.js';

const PAUSE = 1200;

/** The draft of one form. */
export class Draft {
  constructor({ url, token, key, version, onSaved, onLost }) {
    Object.assign(this, { _url: url, _token: token, _key: `duban:draft:${key}`, _version: version, _onSaved: onSaved, _onLost: onLost });
  }

  /** What this tab kept when the session was lost, if anything. */
  restore() {
    const kept = sessionStorage.getItem(this._key);
    return kept ? JSON.parse(kept) : null;
  }

  /** Saves a little after the last change. */
  changed(data) {
    this._data = data;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._save(), PAUSE);
  }

  /** Keeps the data in this tab, for after the sign-in. */
  keep(data) {
    sessionStorage.setItem(this._key, JSON.stringify(data));
  }

  /** Nothing is to be kept any more. */
  forget() {
    clearTimeout(this._timer);
    sessionStorage.removeItem(this._key);
  }

  async _save() {
    if (!this._url) {
      return;
    }
    try {
      await sendJson('PUT', this._url, this._token, { version: this._version, data: this._data });
      sessionStorage.removeItem(this._key);
      this._onSaved();
    } catch (failure) {
      this.keep(this._data);
      if (failure instanceof SessionLost) {
        this._onLost();
      }
    }
  }
}
