// A text field whose schema has the property "upload" takes file ids; here the person chooses files instead.
// One with the property "reference" holds the id of what the row is about, and is not shown.
import { h, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Textfield } from '@bpmn-io/form-js-viewer';
import { pageHeaders } from './requests.js';
import { texts } from './form-texts.js';

/** Sends one file and tells the share that went out. */
function upload(url, token, file, onProgress) {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    sending.open('POST', url);
    Object.entries(pageHeaders(token)).forEach(([name, value]) => sending.setRequestHeader(name, value));
    sending.responseType = 'json';
    sending.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    sending.onerror = () => reject(new Error(texts.offline));
    sending.onload = () => sending.status >= 200 && sending.status < 300 && sending.response?.id
      ? resolve(sending.response)
      : reject(new Error(sending.response?.detail || (sending.response?.title ?? texts.sessionLost)));
    sending.send(body);
  });
}

/** Registers the field for the form's upload address. */
export function uploadModule(url, token) {
  function UploadField(props) {
    const { upload: kind, reference } = props.field.properties ?? {};
    if (reference) {
      return null; // an id that only travels along
    }
    return kind && url ? <Upload {...props} many={kind === 'many'} /> : <Textfield {...props} />;
  }
  UploadField.config = Textfield.config;

  function Upload(props) {
    const [names, setNames] = useState({});
    const [progress, setProgress] = useState(null);
    const [failure, setFailure] = useState(null);
    const ids = props.value ? props.value.split(',') : [];
    const keep = next => props.onChange({ value: next.join(',') });

    async function choose(event) {
      const input = event.target;
      setFailure(null);
      let next = ids;
      try {
        for (const file of input.files) {
          setProgress(0);
          const stored = await upload(url, token, file, setProgress);
          setNames(before => ({ ...before, [stored.id]: stored.name ?? file.name }));
          next = props.many ? [...next, String(stored.id)] : [String(stored.id)];
          keep(next);
        }
      } catch (refused) {
        setFailure(refused.message);
      } finally {
        setProgress(null);
        input.value = '';
      }
    }

    const errors = failure ? [failure] : props.errors || [];
    return (
      <div class={`fjs-form-field fjs-form-field-upload${errors.length ? ' fjs-has-errors' : ''}`}>
        <div class="fjs-form-field-label">
          {props.field.label}{props.field.validate?.required && <span class="fjs-asterix" aria-hidden="true">*</span>}
        </div>
        <ul class="upload-files">
          {ids.map(id => (
            <li key={id}>
              <span>{names[id] ?? id}</span>
              {!props.readonly && <button type="button" onClick={() => keep(ids.filter(other => other !== id))}>{texts.remove}</button>}
            </li>
          ))}
        </ul>
        {!props.readonly && (
          <label class="upload-choose">
            {texts.upload}
            <input id={props.domId} type="file" multiple={props.many} disabled={props.disabled || progress !== null}
              aria-label={`${props.field.label}：${texts.upload}`} aria-invalid={errors.length > 0} onChange={choose} />
          </label>)}
        {progress !== null && <progress max="1" value={progress} aria-label={texts.uploading} />}
        {errors.length > 0 && <div class="fjs-form-field-error" role="alert">{errors.join(' ')}</div>}
      </div>
    );
  }

  class UploadFields {
    constructor(formFields) {
      formFields.register('textfield', UploadField);
    }
  }
  UploadFields.$inject = ['formFields'];
  return { __init__: ['uploadFields'], uploadFields: ['type', UploadFields] };
}
