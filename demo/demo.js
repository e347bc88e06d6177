// What the demo pages add to the elements: beside each example its own markup, and a log of what the page is told.
// Loaded before the elements, so that the markup is read as it was written.

/** Takes the indentation of its first line off every line of a text. */
function dedented(text) {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const margin = lines[0].match(/^ */)[0];
  return lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line.trimStart())).join('\n');
}

function showSource(example) {
  const style = document.getElementById(example.dataset.style);
  const markup = dedented(example.querySelector('.stage').innerHTML);
  const code = document.createElement('code');
  code.textContent = style ? `<style>\n${dedented(style.textContent)}\n</style>\n\n${markup}` : markup;
  const source = document.createElement('pre');
  source.className = 'source';
  source.append(code);
  example.append(source);
}

for (const example of document.querySelectorAll('.example')) showSource(example);

const log = document.querySelector('.log');
const detail = {
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
