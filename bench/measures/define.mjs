import { grouped } from '../statistics.mjs';

/**
 * Measures a script that loads on a page with cards: it defines and renders the elements, or hydrates prerendered ones.
 */
export const define = {
  id: 'define',
  title: 'The script comes to a page, cards',
  figures: {
    frame: { title: 'all in view final', unit: 'ms' },
    work: { title: 'processor until all is final', unit: 'ms' },
    longest: { title: 'longest task', unit: 'ms' },
  },
  caseTitle: (key) => grouped(key),
  overview: [{ title: (key) => `script, ${grouped(key)}, ms`, figure: 'frame' }],
  cases: ({ cards }) => cards.map((count) => ({ key: `${count}`, cards: count })),
  async measure(session, { id }, { cards }) {
    const page = await session.newPage();
    const { path, script } = await session.page(id, cards, { script: false });
    await page.goto(path);
    await page.attach(id, cards);
    const before = await page.waitUntilIdle();
    const frame = await page.run('arrive', script);
    const work = (await page.waitUntilFinal(cards)) - before;
    const longest = await page.run('longest');
    await page.close();
    return { frame, work, longest };
  },
};
