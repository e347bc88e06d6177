const delay = 300;

/** Measures the layout shift and the largest paint of a page with a late script. */
export const shift = {
  id: 'shift',
  title: 'A script that is 300 ms late',
  figures: {
    shift: { title: 'layout shift', unit: '' },
    paint: { title: 'largest paint', unit: 'ms' },
  },
  caseTitle: (key) => key,
  overview: [
    { title: (key) => `shift, ${key}`, figure: 'shift' },
    { title: (key) => `largest paint, ${key}, ms`, figure: 'paint' },
  ],
  // The shift hardly varies between runs.
  runs: 3,
  cases: () => [
    { key: '2 cards', cards: 2 },
    { key: '50 cards', cards: 50 },
    { key: '50 cards at a fragment', cards: 50, fragment: '#claim-c000040' },
  ],
  async measure(session, { id }, { cards, fragment = '' }) {
    const page = await session.newPage();
    await page.observe('layout-shift', 'largest-contentful-paint');
    const { path } = await session.page(id, cards, { delay, text: id !== 'claim-elements' });
    await page.goto(path + fragment);
    await page.waitUntilIdle();
    const entries = await page.observed();
    if (fragment) await page.checkFragment(fragment);
    await page.close();
    const shifts = entries.filter(({ entryType }) => entryType === 'layout-shift');
    const paints = entries.filter(({ entryType }) => entryType === 'largest-contentful-paint');
    return {
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      paint: Math.max(...paints.map(({ startTime }) => startTime)),
    };
  },
};
