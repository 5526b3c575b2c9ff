// Refusals of the server shown at the fields they are about, beside what form-js checks by itself.

/** `items[0].days` and `items.0.days` name the same field. */
function pathOf(name) {
  return name.replace(/\[(\w+)\]/g, '.$1');
}

/** A service beside form-js' validator: it also reports what the server said of a value, until the value changes. */
class ServerErrors {
  constructor(validator) {
    this._said = new Map();
    const own = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => {
      const said = this._said.get(instance.valuePath.join('.'));
      const errors = own(instance, value);
      return said && said.value === JSON.stringify(value) ? [...errors, said.message] : errors;
    };
  }

  /**
   * Takes the violations of a problem document.
   *
   * @returns the violations that no field of the form can show
   */
  report(violations, data, instances) {
    this._said.clear();
    const known = new Set(instances.map(instance => instance.valuePath.join('.')));
    const homeless = [];
    for (const { field, message } of violations) {
      const path = pathOf(field);
      if (known.has(path)) {
        const value = path.split('.').reduce((at, key) => at?.[key], data);
        this._said.set(path, { message, value: JSON.stringify(value) });
      } else {
        homeless.push({ field, message });
      }
    }
    return homeless;
  }
}

ServerErrors.$inject = ['validator'];

export const serverErrorsModule = { __init__: ['serverErrors'], serverErrors: ['type', ServerErrors] };
