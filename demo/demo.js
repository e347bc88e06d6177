// Shows the markup of each example beside it, and logs the events of the elements. The script runs before the elements
// are defined, so that it reads the markup as written.

/** Removes the indentation of the first line from every line of a text. */
function dedented(text) {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const margin = lines[0].match(/^ */)[0];
  return lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line.trimStart())).join('\n');
}

/** Returns the markup of an example, after the style sheet that it names. */
function sourceOf(example) {
  const style = document.getElementById(example.dataset.style);
  const markup = dedented(example.querySelector('.stage').innerHTML);
  return style ? `<style>\n${dedented(style.textContent).replace(/^(?=.)/gm, '  ')}\n</style>\n\n${markup}` : markup;
}

/** Returns an element for a line of source; wrapped parts of the line are indented. */
function lineOf(text, order, lines) {
  const line = document.createElement('span');
  line.className = 'line';
  line.style.setProperty('--indent', text.search(/\S|$/) + 4);
  line.textContent = order < lines.length - 1 ? `${text}\n` : text;
  return line;
}

for (const [order, example] of document.querySelectorAll('.example').entries()) {
  const title = example.querySelector('h3');
  title.id ||= `example-${order + 1}`;
  example.setAttribute('aria-labelledby', title.id);
  let source = example.querySelector('.source');
  const text = source?.textContent ?? sourceOf(example);
  if (!source) {
    source = document.createElement('pre');
    source.className = 'source';
    source.append(document.createElement('code'));
    example.append(source);
  }
  source.firstElementChild.replaceChildren(...text.split('\n').map(lineOf));
}

const rightToLeft = ['Arab', 'Hebr'];

/** Offers every language of the library, by the name that it has in the language itself. */
async function addLanguages(select) {
  const { languages } = await import('../dist/locales/languages.js');
  for (const tag of [...languages].sort()) {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
    const option = new Option(
      name.replace(/^./u, (letter) => letter.toLocaleUpperCase(tag)),
      tag,
    );
    option.lang = tag;
    select.add(option);
  }
}

const choices = document.querySelector('.choices');
if (choices) choices.hidden = false;
document.getElementById('theme')?.addEventListener('change', ({ target }) => {
  document.documentElement.dataset.claimTheme = target.value;
});
const languageChoice = document.getElementById('language');
if (languageChoice) addLanguages(languageChoice);
languageChoice?.addEventListener('change', ({ target: { value } }) => {
  const { script } = new Intl.Locale(value || 'en').maximize();
  for (const stage of document.querySelectorAll('.stage')) {
    if (value) stage.lang = value;
    else stage.removeAttribute('lang');
    stage.dir = rightToLeft.includes(script) ? 'rtl' : 'ltr';
  }
});

const log = document.querySelector('.log');
const detail = {
  'claim-load': ({ index, findings }) => `claims: ${index.claimIds().length}, findings: ${findings.length}`,
  'claim-error': ({ message }) => message,
  'claim-copy': ({ quote, text }) => `quote “${quote}”, ${text.length} characters`,
  'claim-navigate': ({ href, claim }) => (claim ? `to the card of “${claim}”, ${href}` : `to the article, ${href}`),
};

for (const name of log ? Object.keys(detail) : []) {
  document.addEventListener(name, (event) => {
    const entry = document.createElement('li');
    const label = document.createElement('code');
    const words = document.createElement('span');
    label.textContent = name;
    words.textContent = detail[name](event);
    entry.append(label, words);
    log.prepend(entry);
  });
}
