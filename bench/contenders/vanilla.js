import { blankArticleHtml } from '../card/markup.mjs';
import { cards } from '../card/store.js';
import { hostStyles } from '../card/styles.mjs';

export { give } from '../card/store.js';
export { update } from './update-card.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(hostStyles);

const template = document.createElement('template');
template.innerHTML = blankArticleHtml;

/** The selector of a node, the property, and a function that returns the value. */
const bindings = [
  ['.kind', 'textContent', ({ kind }) => kind],
  ['.heading', 'textContent', ({ text }) => text],
  ['.claimant', 'textContent', ({ claimant }) => claimant],
  ['.role', 'textContent', ({ role }) => role],
  ['.date', 'textContent', ({ date }) => date],
  ['.date', 'dateTime', ({ dateTime }) => dateTime],
  ['.verification', 'textContent', ({ verification }) => verification],
  ['.remark', 'textContent', ({ note }) => note],
  ['.name', 'textContent', ({ article }) => article.name],
  ['.link', 'href', ({ article }) => article.href],
];

class PlainCard extends HTMLElement {
  static observedAttributes = ['claim'];

  #card;
  #nodes;
  #shown = [];

  /** The displayed card. */
  get card() {
    return this.#card;
  }

  set card(card) {
    if (card === this.#card) return;
    this.#card = card;
    if (this.isConnected) this.#show();
  }

  attributeChangedCallback() {
    this.card = cards.get(this.getAttribute('claim'));
  }

  connectedCallback() {
    this.#show();
  }

  #show() {
    if (!this.#card) return;
    if (!this.#nodes) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(document.importNode(template.content, true));
      this.#nodes = bindings.map(([selector]) => root.querySelector(selector));
    }
    bindings.forEach(([, property, valueOf], order) => {
      const value = valueOf(this.#card);
      if (value !== this.#shown[order]) this.#nodes[order][property] = this.#shown[order] = value;
    });
  }
}

customElements.define('plain-card', PlainCard);
