/** An address beneath the one to which a form is sent; what that one asks goes along. */
export function beneath(form, end) {
  const [path, query] = form.dataset.fields.split('?');
  return `${path}/${end}${query ? `?${query}` : ''}`;
}
