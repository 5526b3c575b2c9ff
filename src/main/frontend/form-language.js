// A form is written in Chinese and carries its English words as properties: "en", "en.hint", "en.pattern" and, for
// each choice, "en.<value>".
import { language } from './form-texts.js';

function english(component) {
  const words = component.properties ?? {};
  const copy = { ...component };
  ['text', 'label', 'dateLabel'].filter(name => name in copy && words.en).forEach(name => { copy[name] = words.en; });
  if (copy.description) {
    copy.description = words['en.hint'] ?? copy.description;
  }
  if (copy.validate?.patternErrorMessage) {
    copy.validate = { ...copy.validate, patternErrorMessage: words['en.pattern'] ?? copy.validate.patternErrorMessage };
  }
  if (copy.values) {
    copy.values = copy.values.map(choice => ({ ...choice, label: words[`en.${choice.value}`] ?? choice.label }));
  }
  if (copy.components) {
    copy.components = copy.components.map(english);
  }
  return copy;
}

/** The schema in the language of the page. */
export function inPageLanguage(schema) {
  return language === 'en' ? english(schema) : schema;
}
