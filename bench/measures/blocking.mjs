const cards = 20;
/** The duration from which a task delays the reader, in ms. */
const limit = 50;

/** Measures the blocking time of a page with cards on a processor that is slowed down four times. */
export const blocking = {
  id: 'blocking',
  title: 'A page with 20 cards on a slow processor',
  figures: {
    blocking: { title: 'blocking time', unit: 'ms' },
    longest: { title: 'longest task', unit: 'ms' },
    work: { title: 'processor, slowed down', unit: 'ms' },
  },
  overview: [{ title: () => 'blocking, ms', figure: 'blocking' }],
  cases: () => [{ key: `${cards}` }],
  async measure(session, { id }) {
    const page = await session.newPage();
    await page.observe('longtask');
    await page.throttle(4);
    const { path } = await session.page(id, cards);
    await page.goto(path);
    const work = await page.waitUntilIdle();
    const tasks = (await page.observed()).map(({ duration }) => duration);
    await page.close();
    return {
      blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - limit), 0),
      longest: Math.max(0, ...tasks),
      work,
    };
  },
};
