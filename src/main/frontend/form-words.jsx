// A text of a form is Markdown of whoever drew the form; what people wrote goes into it as nothing but words.
import { h } from 'preact';
import { sanitizeHTML, Text, useTemplateEvaluation } from '@bpmn-io/form-js-viewer';

/** Every sign that Markdown or HTML could take for its own as its number; a line's end stays one. */
function plain(words) {
  return String(words ?? '').replace(/\r?\n/g, '\n').replace(/[^\p{L}\p{N}]/gu,
    sign => (sign === '\n' ? '<br>' : `&#${sign.codePointAt(0)};`));
}

const TEMPLATES = { debug: true, sanitizer: plain };

class Words {
  constructor(formFields, markdownRenderer) {
    function WordsField({ field }) {
      const markdown = useTemplateEvaluation(field.text ?? '', TEMPLATES);
      const html = sanitizeHTML(markdownRenderer.render(markdown));
      return <div class="fjs-form-field fjs-form-field-text" dangerouslySetInnerHTML={{ __html: html }} />;
    }
    WordsField.config = Text.config;
    formFields.register(Text.config.type, WordsField);
  }
}

Words.$inject = ['formFields', 'markdownRenderer'];

export const wordsModule = { __init__: ['words'], words: ['type', Words] };
