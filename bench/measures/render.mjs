import { grouped, median } from '../statistics.mjs';

/** The number of repetitions for one card, each on a new page. */
const repetitions = 5;

/** Measures the time from the markup of many cards to their final layout. */
export const render = {
  id: 'render',
  title: 'From markup to final layout, cards',
  figures: {
    frame: { title: 'all in view final', unit: 'ms' },
    view: { title: 'processor until then', unit: 'ms' },
    work: { title: 'processor until all is final', unit: 'ms' },
  },
  caseTitle: (key) => grouped(key),
  overview: [{ title: (key) => `${grouped(key)}, ms`, figure: 'frame' }],
  cases: ({ cards }) => [
    ...cards.map((count) => ({ key: `${count}`, cards: count, layout: 'tall' })),
    ...cards
      .filter((count) => count === 1000)
      .map((count) => ({ key: `${count} in view`, cards: count, layout: 'grid' })),
  ],
  async measure(session, { id }, { cards, layout }) {
    if (cards === 1) return { frame: await showOne(session, id) };
    const page = await session.open(id);
    await page.run('prepare', id, cards, layout);
    const before = await page.waitUntilIdle();
    const frame = await page.run('show');
    const view = (await page.processorTime()) - before;
    const work = (await page.waitUntilFinal(cards)) - before;
    if (layout === 'grid') await page.checkInView(cards);
    await page.close();
    return { frame, view, work };
  },
};

/** Measures one card without waiting for a frame, which would take longer than the card. */
async function showOne(session, id) {
  const times = [];
  const page = await session.open(id);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    if (repetition) await page.reload();
    await page.run('prepare', id, 1, 'tall');
    times.push(await page.run('showOne'));
    await page.waitUntilFinal(1);
  }
  await page.close();
  return median(times);
}
