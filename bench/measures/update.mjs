const cards = 1000;

/** Measures an update of the heading of all cards. */
export const update = {
  id: 'update',
  title: 'Update of one field in 1,000 cards',
  figures: {
    frame: { title: 'all in view final', unit: 'ms' },
    view: { title: 'processor until then', unit: 'ms' },
    work: { title: 'processor until all is final', unit: 'ms' },
  },
  overview: [{ title: () => 'update, ms', figure: 'frame' }],
  cases: () => [{ key: `${cards}` }],
  async measure(session, { id }) {
    const page = await session.open(id);
    await page.run('prepare', id, cards, 'tall');
    await page.run('show');
    await page.waitUntilFinal(cards);
    const before = await page.waitUntilIdle();
    const frame = await page.run('update');
    const view = (await page.processorTime()) - before;
    const work = (await page.waitUntilFinal(cards)) - before;
    await page.close();
    return { frame, view, work };
  },
};
