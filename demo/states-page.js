import 'claim-elements/define';
import { html, nothing, render } from 'lit';

import { harbour } from '../test/fixtures/harbour.mjs';
import { groups, silentAddress } from './states.js';

// A request that a server holds open would keep the page from becoming idle.
const { fetch } = window;
window.fetch = (address, options) =>
  String(address) === new URL(silentAddress, document.baseURI).href
    ? new Promise(() => undefined)
    : fetch(address, options);

function stateTemplate({ id, title, label, content, dataset = harbour, lang, dir, theme, style, isWide }) {
  const elements = dataset ? html`<claim-dataset .data=${dataset}>${content}</claim-dataset>` : content;
  return html`<article id=${id} class=${isWide ? 'state wide' : 'state'} aria-labelledby="${id}-title">
    <header>
      <h3 id="${id}-title"><a href="#${id}">${title}</a></h3>
      ${label ? html`<p>${label}</p>` : nothing}
    </header>
    <div class="stage">
      <div
        class=${style ? 'place panel' : 'place'}
        lang=${lang ?? nothing}
        dir=${dir ?? nothing}
        data-claim-theme=${theme ?? nothing}
        style=${style ?? nothing}
      >
        ${elements}
      </div>
    </div>
  </article>`;
}

function groupTemplate({ id, title, text, states }) {
  return html`<section id=${id} aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    <p>${text}</p>
    <div class="states">${states.map(stateTemplate)}</div>
  </section>`;
}

const linkTemplate = ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`;

render(groups.map(linkTemplate), document.querySelector('.contents ul'));
render(groups.map(groupTemplate), document.querySelector('main'), {
  renderBefore: document.querySelector('#prerendered'),
});

// The state in the address is scrolled to at the end, because the elements above it change their height.
const elements = [...document.querySelectorAll('claim-card, claim-recap, denial-pair, source-quote')];
await Promise.all(elements.map(({ updateComplete }) => updateComplete));
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
