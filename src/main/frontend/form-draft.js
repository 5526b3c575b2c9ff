// What is typed is kept: on the server while the session lives, and in this tab for the way through the sign-in.
import { sendJson, SessionLost } from './requests.js';

const PAUSE = 1200;

// The field by which a row of a form's list names the thing it is about.
const ROW = 'itemId';

/** What was typed, laid over what the form shows: the rows of a list keep what they tell beside their fields. */
export function layOver(shown, typed) {
  const data = { ...shown };
  for (const [field, value] of Object.entries(typed ?? {})) {
    const rows = shown[field];
    data[field] = Array.isArray(rows) && Array.isArray(value) && rows.some(row => row?.[ROW] !== undefined)
      ? rows.map(row => ({ ...row, ...value.find(one => String(one?.[ROW]) === String(row[ROW])) }))
      : value;
  }
  return data;
}

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

  /** Whether anything was typed since the form opened. */
  isBegun() {
    return this._data !== undefined;
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
