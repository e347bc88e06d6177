const cards = 20;
/** From here on a task keeps the reader waiting, in ms. */
const limit = 50;

/** How long a page with cards keeps a reader waiting, on a processor four times slower. */
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
    const work = await page.settled();
    const tasks = (await page.observed()).map(({ duration }) => duration);
    await page.close();
    return {
      blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - limit), 0),
      longest: Math.max(0, ...tasks),
      work,
    };
  },
};
