import { median } from '../statistics.mjs';

const cards = 20;
/** The number of loads in each run. */
const repetitions = 3;

/** Measures a page that loads with its cards, also on a processor that is slowed down four times. */
export const load = {
  id: 'load',
  title: 'A page loads, cards',
  figures: { work: { title: 'processor', unit: 'ms' } },
  caseTitle: (key) => key,
  overview: [{ title: (key) => `page with ${key}, ms`, figure: 'work' }],
  cases: () => [
    { key: `${cards}`, rate: 1 },
    { key: `${cards}, slowed down`, rate: 4 },
  ],
  async measure(session, { id }, { rate }) {
    const { path } = await session.page(id, cards);
    const times = [];
    for (let repetition = 0; repetition < repetitions; repetition++) {
      const page = await session.newPage();
      await page.throttle(rate);
      await page.goto(path);
      times.push(await page.waitUntilIdle());
      await page.close();
    }
    return { work: median(times) };
  },
};
