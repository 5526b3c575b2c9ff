// Shows a Camunda form in every <div data-form> of the page and sends what was filled in.
//
//   data-schema-url  the .form file                     data-submit-url  where POST takes {"version", "data"}
//   data-data-url    JSON: field key → value            data-draft-url   where PUT takes {"version", "data"}
//   data-upload-url  where POST takes a file (multipart), answers {"id", "name"}
//   data-csrf-token, data-version, data-readonly
//
// After a good answer the event "duban:submitted" tells the page, and a "location" in the answer is gone to.
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { Draft, layOver } from './form-draft.js';
import { serverErrorsModule } from './form-errors.js';
import { inPageLanguage } from './form-language.js';
import { language, texts, translate } from './form-texts.js';
import { uploadModule } from './form-upload.jsx';
import { wordsModule } from './form-words.jsx';
import { idempotencyKey, Refused, request, sendJson, SessionLost } from './requests.js';

if (language === 'zh') {
  flatpickr.localize(Mandarin);
}

class TaskForm {
  constructor(host) {
    this.host = host;
    this.options = host.dataset;
    this.readOnly = 'readonly' in host.dataset;
    this.key = idempotencyKey();
    this.notice = this._element('div', 'form-notice', { role: 'status', 'aria-live': 'polite' });
    this.draft = new Draft({
      url: this.options.draftUrl, token: this.options.csrfToken, key: this.options.dataUrl,
      version: Number(this.options.version), onSaved: () => this._say(texts.draftSaved),
      onLost: () => this._sessionLost()
    });
  }

  async open() {
    const [schema, data] = await Promise.all([this.options.schemaUrl, this.options.dataUrl].map(
      url => request(url, { headers: { Accept: 'application/json' } }).then(response => response.json())));
    const body = this._element('div', 'form-body', { inert: '' });
    this.host.replaceChildren(body, this.notice);
    this.form = new Form({
      container: body,
      // Otherwise what was typed in the last moments is thrown away when anything is drawn anew.
      debounce: false,
      properties: { readOnly: this.readOnly },
      additionalModules: [
        { translate: ['value', translate] }, serverErrorsModule, wordsModule,
        uploadModule(this.options.uploadUrl, this.options.csrfToken)]
    });
    await this.form.importSchema(inPageLanguage(schema), this.readOnly ? data : layOver(data, this.draft.restore()));
    if (!this.readOnly) {
      this._makeEditable();
    }
    body.inert = false;
    this.host.setAttribute('aria-busy', 'false');
  }

  _makeEditable() {
    this.button = this._element('button', 'form-submit', { type: 'button' }, texts.submit);
    this.button.addEventListener('click', () => this.form.submit());
    this.host.insertBefore(this.button, this.notice);
    this.form.on('submit', result => this._submit(result));
    // form-js also tells of a change when it has just opened; only what a person did is a draft.
    const opened = JSON.stringify(this.form._getSubmitData());
    this.form.on('changed', () => {
      const now = this.form._getSubmitData();
      if (this.draft.isBegun() || JSON.stringify(now) !== opened) {
        this.draft.changed(now);
      }
    });
  }

  async _submit({ data, errors }) {
    if (this.button.disabled) {
      return;
    }
    if (Object.keys(errors).length) {
      this._say(texts.correct, true);
      this._focusFirstError();
      return;
    }
    this.button.disabled = true;
    this._say(texts.sending);
    try {
      const answer = await sendJson('POST', this.options.submitUrl, this.options.csrfToken,
        { version: Number(this.options.version), data }, { 'Idempotency-Key': this.key });
      this.draft.forget();
      await this._done(answer);
    } catch (failure) {
      this._refused(failure, data);
      this.button.disabled = false;
    }
  }

  async _done(answer) {
    const outcome = answer.status === 204 ? {} : await answer.json();
    this._say('');
    this.host.dispatchEvent(new CustomEvent('duban:submitted', { bubbles: true, detail: outcome }));
    if (outcome.location) {
      location.assign(outcome.location);
    }
  }

  _refused(failure, data) {
    if (failure instanceof SessionLost) {
      this.draft.keep(data);
      this._sessionLost();
    } else if (failure instanceof Refused) {
      // The server read this key with this content; a corrected form is another request.
      this.key = idempotencyKey();
      this._showProblem(failure.problem, data);
    } else {
      this._say(texts.offline, true);
    }
  }

  _showProblem(problem, data) {
    const instances = this.form.get('formFieldInstanceRegistry').getAllKeyed();
    const homeless = this.form.get('serverErrors').report(problem.violations ?? [], data, instances);
    this.form.validate();
    const lines = homeless.map(({ field, message }) => `${field}：${message}`);
    this._say([problem.detail || problem.title, problem.clause, problem.opener, ...lines].filter(Boolean).join(' '), true);
    this._focusFirstError();
  }

  _focusFirstError() {
    requestAnimationFrame(() => this.host.querySelector('.fjs-has-errors :is(input, textarea, select, button)')?.focus());
  }

  _sessionLost() {
    this._say(texts.sessionLost, true);
    this.notice.append(' ', this._element('a', 'form-sign-in', { href: location.href }, texts.signIn));
  }

  _say(text, wrong = false) {
    this.notice.textContent = text;
    this.notice.classList.toggle('form-notice-wrong', wrong);
  }

  _element(name, className, attributes = {}, text = '') {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  }
}

function openAll(root) {
  root.querySelectorAll('[data-form]:not([data-opened])').forEach(host => {
    host.dataset.opened = '';
    host.setAttribute('aria-busy', 'true');
    new TaskForm(host).open().catch(failure => {
      host.textContent = failure instanceof SessionLost ? texts.sessionLost : texts.failed;
    });
  });
}

openAll(document);
// A part of the page that htmx brought may hold a form, too.
document.addEventListener('htmx:load', event => openAll(event.detail.elt.parentNode ?? document));
