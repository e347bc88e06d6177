const cards = 1000;

/**
 * Measures a script that loads on a page with cards: it defines and renders the elements, or takes over prerendered ones.
 */
export const define = {
  id: 'define',
  title: 'The script comes to a page with 1,000 cards',
  figures: {
    frame: { title: 'all in view final', unit: 'ms' },
    work: { title: 'processor until all is final', unit: 'ms' },
  },
  overview: [
    { title: () => 'in view, ms', figure: 'frame' },
    { title: () => 'processor, ms', figure: 'work' },
  ],
  cases: () => [{ key: `${cards}` }],
  async measure(session, { id }) {
    const page = await session.newPage();
    const { path, script, data } = await session.page(id, cards, { script: false });
    await page.goto(path);
    await page.attach(id, cards);
    const before = await page.waitUntilIdle();
    const frame = await page.run('arrive', script, data);
    const work = (await page.waitUntilFinal(cards)) - before;
    await page.close();
    return { frame, work };
  },
};
