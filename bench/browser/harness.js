/** The harness `window.bench`, which the measures call in the page of one contender. */
import { cardsOf, changed, datasetOf } from '../card/data.mjs';
import { median } from '../statistics.mjs';
import { contendersOf, markup } from '../contenders/index.mjs';

/** The greatest time that a step may take, in ms. */
const timeout = 120_000;

const main = document.querySelector('main');
let contender;
let module;
let cards;

/** Resolves after the next frame has been painted. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Resolves in a new task, without the delay of a timer. */
function nextTask() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  }).finally(() => port1.close());
}

const items = () => [...main.querySelectorAll(contender.item)];

const isCustom = ({ localName }) => localName.includes('-');

/** Returns true if a card shows its text and all its elements are rendered. */
function isFinal(item, { text, note }) {
  const elements = [item, ...item.querySelectorAll('*')].filter(isCustom);
  // Static HTML uses element names without definitions.
  if (contender.scripts !== false && !elements.every((element) => element.matches(':defined'))) return false;
  if (!elements.every(({ shadowRoot }) => shadowRoot?.querySelector(contender.content ?? '*'))) return false;
  const words = (item.shadowRoot?.textContent ?? '') + item.textContent;
  return words.includes(text) && words.includes(note);
}

const isInView = (item) => item.getBoundingClientRect().top < innerHeight;

/** Returns the cards in view, from the first one. */
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
 * Prepares the insertion of cards.
 *
 * @param count - The number of cards; all by default.
 * @returns A function that inserts the cards.
 */
function prepareInsertion(count = cards.length) {
  const shown = cards.slice(0, count);
  if (!contender.html) return () => module.show(main, shown);
  const html = markup(contender, shown);
  return () => main.setHTMLUnsafe(html);
}

/**
 * Waits frame by frame until a condition is true.
 *
 * @throws {Error} If it does not become true in time.
 */
async function until(condition) {
  const end = performance.now() + timeout;
  do {
    await frame();
    if (performance.now() > end) throw new Error('What is in view never became final.');
  } while (!condition());
}

/** Returns the shortest of five durations of a function, in ms. */
function shortestTime(callback) {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    callback();
    return performance.now() - start;
  });
  return Math.min(...times);
}

window.bench = {
  /** Loads a contender and its data; this time is not measured. */
  async prepare(id, count, layout) {
    [contender] = contendersOf([id]);
    cards = cardsOf(count);
    main.className = layout;
    module = await import(`/contenders/${id}.js`);
    await module.give?.(cards, main);
    await frame();
  },

  /** Initializes the harness on a page whose cards come from its markup or its script. */
  async attach(id, count) {
    [contender] = contendersOf([id]);
    cards = cardsOf(count);
    await frame();
  },

  /**
   * Inserts the script, and the dataset that it loads if there is one; returns the time until the frame in which all cards
   * in view are final, in ms.
   */
  async arrive(src, data) {
    await frame();
    const start = performance.now();
    if (data) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: data }));
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    await until(() => isViewFinal(cards));
    return performance.now() - start;
  },

  /** Inserts cards, and returns the time until the frame in which all cards in view are final, in ms. */
  async show(count) {
    const put = prepareInsertion(count);
    await frame();
    const start = performance.now();
    put();
    await until(() => isViewFinal(cards));
    return performance.now() - start;
  },

  /**
   * Inserts the cards, and returns the time until the first card is final and laid out in ms, without waiting for a
   * frame.
   */
  async showOne() {
    const put = prepareInsertion();
    const start = performance.now();
    put();
    for (const item of items()) await item.updateComplete;
    while (!items().length || !isFinal(items()[0], cards[0])) await nextTask();
    main.getBoundingClientRect();
    return performance.now() - start;
  },

  /** Updates the data, and returns the time until the frame in which all cards in view are final, in ms. */
  async update() {
    cards = changed(cards);
    const shown = items();
    await frame();
    const start = performance.now();
    module.update({ main, items: shown, cards });
    await until(() => isViewFinal(cards));
    return performance.now() - start;
  },

  /**
   * Measures a dataset of `count` claims; requires `prepare`. It returns the time to index it in ms, the time of a
   * lookup in ns, and the number of reads of its claims.
   */
  async lookup(count) {
    const dataset = datasetOf(cardsOf(count));
    const indexing = shortestTime(() => module.indexDataset(dataset));
    const index = module.indexDataset(dataset);
    // Each claim is looked up repeatedly, so the lookup is measured rather than the processor’s cache misses.
    const ids = Array.from({ length: 10 }, (_, order) => dataset.claims[Math.floor((order * count) / 10)].id);
    const rounds = 100_000;
    const times = ids.map((id) =>
      shortestTime(() => {
        let found = 0;
        for (let round = 0; round < rounds; round++) found += index.claim(id).id === id;
        if (found !== rounds) throw new Error(`${id} was not found.`);
      }),
    );
    let reads = 0;
    const { claims } = dataset;
    Object.defineProperty(dataset, 'claims', { get: () => (reads++, claims) });
    module.giveDataset(dataset, main);
    prepareInsertion()();
    await until(() => items().every((item, order) => isFinal(item, cards[order])));
    return { index: indexing, find: (median(times) * 1e6) / rounds, reads };
  },

  /** The number of cards in view. */
  inView: () => inView().length,

  /** The number of final cards, including those out of view. */
  final: () => items().filter((item, order) => isFinal(item, cards[order])).length,
};
