/** What the measures do in the page: `window.bench`, for one contender. */
import { cardsOf, changed } from '../card/data.mjs';
import { contendersOf } from '../contenders/index.mjs';

const main = document.querySelector('main');
let contender;
let module;
let cards;
let longest = 0;

/** Resolves as soon as the next frame has been laid out and painted. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const items = () => [...main.querySelectorAll(contender.item)];

const isCustom = ({ localName }) => localName.includes('-');

/** Whether a card shows its text, and each element in it is rendered. */
function isFinal(item, { text, note }) {
  const elements = [item, ...item.querySelectorAll('*')].filter(isCustom);
  if (!elements.every(({ shadowRoot }) => shadowRoot?.querySelector(contender.content ?? '*'))) return false;
  const words = (item.shadowRoot?.textContent ?? '') + item.textContent;
  return words.includes(text) && (contender.short || words.includes(note));
}

const isInView = (item) => item.getBoundingClientRect().top < innerHeight;

/** The cards in view, from the first on. */
function inView() {
  const all = items();
  const end = all.findIndex((item) => !isInView(item));
  return end < 0 ? all : all.slice(0, end);
}

const isViewFinal = (all) => {
  const seen = inView();
  return seen.length > 0 && seen.every((item, order) => isFinal(item, all[order]));
};

function put() {
  if (contender.html) main.setHTMLUnsafe(cards.map(contender.html).join(''));
  else module.show(main, cards);
}

/** Waits, frame by frame. */
async function until(condition) {
  const end = performance.now() + 60_000;
  do {
    await frame();
    if (performance.now() > end) throw new Error(`${contender.id}: not final after a minute.`);
  } while (!condition());
}

window.bench = {
  /** Loads a contender and gives it its data: before the clock. */
  async prepare(id, count, layout) {
    [contender] = contendersOf([id]);
    cards = cardsOf(count);
    main.className = layout;
    module = await import(`/contenders/${id}.js`);
    await module.give?.(cards, main);
    new PerformanceObserver((list) => {
      longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    await frame();
  },

  /** From the markup to the frame in which everything in view is final, in ms. */
  async show() {
    await frame();
    const start = performance.now();
    put();
    await until(() => isViewFinal(cards));
    return performance.now() - start;
  },

  /** The same until the layout that an element is final in, without waiting for a frame. */
  async showOne() {
    const start = performance.now();
    put();
    for (const item of items()) await item.updateComplete;
    while (!items().length || !isFinal(items()[0], cards[0])) await new Promise((resolve) => setTimeout(resolve));
    main.getBoundingClientRect();
    return performance.now() - start;
  },

  /** From new data to the frame in which everything in view is final, in ms. */
  async update() {
    cards = changed(cards);
    await frame();
    const start = performance.now();
    await module.update(main, cards);
    await until(() => isViewFinal(cards));
    return performance.now() - start;
  },

  /** The longest task so far, in ms; 0 where none took 50 ms. */
  longest: () => longest,

  /** How many cards are in view. */
  inView: () => inView().length,

  /** How many cards show what they must, out of view too. */
  final: () => items().filter((item, order) => isFinal(item, cards[order])).length,
};
