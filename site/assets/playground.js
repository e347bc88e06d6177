/** Has the controls of a playground set the attributes of its element, and shows the markup for them. */
const events = ['claim-load', 'claim-error', 'claim-copy', 'claim-navigate'];

/** Describes an event in a line. */
const told = ({ type, message, text, href }) => [type, message ?? text ?? href].filter(Boolean).join(': ');

for (const playground of document.querySelectorAll('.playground')) {
  const form = playground.querySelector('form');
  const element = playground.querySelector('.stage').firstElementChild;
  const code = playground.querySelector('pre code');
  const written = code.textContent;
  const report = playground.querySelector('.event');

  /** The attributes as chosen; one that is present without a value is `true`. */
  const chosen = () =>
    [...form.elements].map(({ name, type, checked, value }) => [name, type === 'checkbox' ? checked : value]);

  for (const control of form.elements) {
    const value = element.getAttribute(control.name);
    if (control.type === 'checkbox') control.checked = value !== null;
    else control.value = value ?? '';
  }

  form.addEventListener('change', () => {
    const attributes = chosen();
    for (const [name, value] of attributes) {
      if (value) element.setAttribute(name, value === true ? '' : value);
      else element.removeAttribute(name);
    }
    const set = attributes.filter(([, value]) => value);
    const tag = [element.localName, ...set.map(([name, value]) => (value === true ? name : `${name}="${value}"`))];
    code.textContent = written.replace(/^<[^>]*>/, `<${tag.join(' ')}>`);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const type of events) {
    element.addEventListener(type, (event) => {
      report.hidden = false;
      report.querySelector('output').textContent = told(event);
    });
  }
}
