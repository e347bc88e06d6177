/** What the measures do in the page: `window.bench`, for one contender. */
import { cardsOf, changed, datasetOf } from '../card/data.mjs';
import { median } from '../statistics.mjs';
import { contendersOf, markup } from '../contenders/index.mjs';

/** How long anything may take, in ms. */
const patience = 120_000;

const main = document.querySelector('main');
let contender;
let module;
let cards;
let longest = 0;

/** Resolves as soon as the next frame has been laid out and painted. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Resolves in a task of its own, which waits for no timer. */
function nextTask() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  }).finally(() => port1.close());
}

const items = () => [...main.querySelectorAll(contender.item)];

const isCustom = ({ localName }) => localName.includes('-');

/** Whether a card shows its text, and each element in it is rendered. */
function isFinal(item, { text, note }) {
  const elements = [item, ...item.querySelectorAll('*')].filter(isCustom);
  // Static HTML has elements that nobody defines.
  if (contender.scripts !== false && !elements.every((element) => element.matches(':defined'))) return false;
  if (!elements.every(({ shadowRoot }) => shadowRoot?.querySelector(contender.content ?? '*'))) return false;
  const words = (item.shadowRoot?.textContent ?? '') + item.textContent;
  return words.includes(text) && words.includes(note);
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

/**
 * Prepares to put cards on the page.
 *
 * @param count - How many; all where it is left out.
 * @returns What puts them there.
 */
function putting(count = cards.length) {
  const shown = cards.slice(0, count);
  if (!contender.html) return () => module.show(main, shown);
  const html = markup(contender, shown);
  return () => main.setHTMLUnsafe(html);
}

/** Waits, frame by frame. */
async function until(condition) {
  const end = performance.now() + patience;
  do {
    await frame();
    if (performance.now() > end) throw new Error('What is in view never became final.');
  } while (!condition());
}

/** The shortest time that something takes, of five, in ms. */
function timed(callback) {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    callback();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function observeTasks() {
  new PerformanceObserver((list) => {
    longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}

window.bench = {
  /** Loads a contender and gives it its data: before the clock. */
  async prepare(id, count, layout) {
    [contender] = contendersOf([id]);
    cards = cardsOf(count);
    main.className = layout;
    module = await import(`/contenders/${id}.js`);
    await module.give?.(cards, main);
    observeTasks();
    await frame();
  },

  /** Takes over a page that has its cards already, or to which the script brings them. */
  async attach(id, count) {
    [contender] = contendersOf([id]);
    cards = cardsOf(count);
    observeTasks();
    await frame();
  },

  /** From the script, in whose page the markup is, to the frame in which everything in view is final, in ms. */
  async arrive(src) {
    await frame();
    const start = performance.now();
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    await until(() => isViewFinal(cards));
    return performance.now() - start;
  },

  /** From the markup to the frame in which everything in view is final, in ms. */
  async show(count) {
    const put = putting(count);
    await frame();
    const start = performance.now();
    put();
    await until(() => isViewFinal(cards));
    return performance.now() - start;
  },

  /** The same until the layout that an element is final in, without waiting for a frame. */
  async showOne() {
    const put = putting();
    const start = performance.now();
    put();
    for (const item of items()) await item.updateComplete;
    while (!items().length || !isFinal(items()[0], cards[0])) await nextTask();
    main.getBoundingClientRect();
    return performance.now() - start;
  },

  /** From new data to the frame in which everything in view is final, in ms. */
  async update() {
    cards = changed(cards);
    const shown = items();
    await frame();
    const start = performance.now();
    module.update({ main, items: shown, cards });
    await until(() => isViewFinal(cards));
    return performance.now() - start;
  },

  /** What a dataset of so many claims costs; after `prepare`. */
  async lookup(count) {
    const dataset = datasetOf(cardsOf(count));
    const indexing = timed(() => module.indexDataset(dataset));
    const index = module.indexDataset(dataset);
    // One claim after the other, each many times: the search is measured, not the processor’s own memory.
    const ids = Array.from({ length: 10 }, (_, order) => dataset.claims[Math.floor((order * count) / 10)].id);
    const rounds = 100_000;
    const times = ids.map((id) =>
      timed(() => {
        let found = 0;
        for (let round = 0; round < rounds; round++) found += index.claim(id).id === id;
        if (found !== rounds) throw new Error(`${id} was not found.`);
      }),
    );
    let reads = 0;
    const { claims } = dataset;
    Object.defineProperty(dataset, 'claims', { get: () => (reads++, claims) });
    module.giveDataset(dataset, main);
    putting()();
    await until(() => items().every((item, order) => isFinal(item, cards[order])));
    return { index: indexing, find: (median(times) * 1e6) / rounds, reads };
  },

  /** The longest task so far, in ms; 0 where none took 50 ms. */
  longest: () => longest,

  /** How many cards are in view. */
  inView: () => inView().length,

  /** How many cards show what they must, out of view too. */
  final: () => items().filter((item, order) => isFinal(item, cards[order])).length,
};
