/** Searches the site with the index of Pagefind. */
import { createInstance } from '../pagefind/pagefind.js';

const site = new URL('../', import.meta.url);
// A worker would need an address that Trusted Types do not let through.
const index = createInstance({ noWorker: true, baseUrl: site.pathname });
const [form, input, found, results] = ['form.search', '#query', '#found', '#results'].map((selector) =>
  document.querySelector(selector),
);

/** Pagefind escapes these in its excerpts, in which `<mark>` is the only element. */
const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Creates an element with children. */
function create(tag, ...children) {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

function excerptOf(excerpt) {
  const parts = excerpt.split(/<mark>(.*?)<\/mark>/);
  return create('p', ...parts.map((part, order) => (order % 2 ? create('mark', plain(part)) : plain(part))));
}

function resultOf({ url, meta, excerpt }) {
  const link = create('a', meta.title);
  link.href = url;
  return create('li', create('h2', link), excerptOf(excerpt));
}

async function search() {
  const query = input.value.trim();
  const { results: matches } = await index.search(query);
  const pages = await Promise.all(matches.slice(0, 20).map((match) => match.data()));
  // Another key was pressed meanwhile.
  if (query !== input.value.trim()) return;
  results.replaceChildren(...pages.map(resultOf));
  results.hidden = !pages.length;
  found.textContent =
    query && `${matches.length || 'No'} ${matches.length === 1 ? 'page has' : 'pages have'} “${query}”.`;
}

input.value = new URLSearchParams(location.search).get('q') ?? '';
form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
input.addEventListener('input', search);
input.focus();
if (input.value) search();
