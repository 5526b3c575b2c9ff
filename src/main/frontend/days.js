// A day is typed as one likes; the browser's own calendar opens beside the field.
const DAY = /^(\d{4})(?:(\d\d)(\d\d)|[-–./月年。·](\d{1,2})[-–./月。·](\d{1,2})[日号]?)$/;

/** Digits, letters and marks as keyboards for Chinese write them, made narrow. */
export function narrow(text) {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
}

/** The day as 2026-06-01, or nothing where it is none. */
export function asDay(text) {
  const [, year, month, day, ofMonth, ofDay] = DAY.exec(narrow(text.trim().replace(/(\p{Nd})\s+(?=\p{Nd})/gu, '$1-'))) ?? [];
  const date = year && `${year}-${(month ?? ofMonth).padStart(2, '0')}-${(day ?? ofDay).padStart(2, '0')}`;
  return date && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date) ? date : null;
}

/** Puts a button beside the field that opens the calendar. */
export function addCalendar(field) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: '▾' });
  button.setAttribute('aria-label', `${field.dataset.day}：${field.labels[0].firstChild.textContent.trim()}`);
  const picker = Object.assign(document.createElement('input'), { type: 'date', tabIndex: -1 });
  picker.setAttribute('aria-hidden', 'true');
  button.addEventListener('click', () => {
    picker.value = asDay(field.value) ?? '';
    if (picker.showPicker) {
      picker.showPicker();
    } else {
      picker.click();
    }
  });
  picker.addEventListener('change', event => {
    event.stopPropagation();
    field.value = picker.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  field.after(button, picker);
}
