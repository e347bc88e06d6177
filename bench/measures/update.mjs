const cards = 1000;

/** One field of all cards changes: the heading. */
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
    await page.settledFinal(cards);
    const before = await page.settled();
    const frame = await page.run('update');
    const view = (await page.worked()) - before;
    const work = (await page.settledFinal(cards)) - before;
    await page.close();
    return { frame, view, work };
  },
};
