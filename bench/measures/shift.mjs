const cards = 2;
const delay = 300;

/** Measures the layout shift and the largest paint of a page with a late script. */
export const shift = {
  id: 'shift',
  title: 'A script that is 300 ms late',
  figures: {
    shift: { title: 'layout shift', unit: '' },
    paint: { title: 'largest paint', unit: 'ms' },
  },
  overview: [
    { title: () => 'shift', figure: 'shift' },
    { title: () => 'largest paint, ms', figure: 'paint' },
  ],
  cases: () => [{ key: `${cards}` }],
  async measure(session, { id }) {
    const page = await session.newPage();
    await page.observe('layout-shift', 'largest-contentful-paint');
    const { path } = await session.page(id, cards, { delay, text: id !== 'claim-elements' });
    await page.goto(path);
    await page.waitUntilIdle();
    const entries = await page.observed();
    await page.close();
    const shifts = entries.filter(({ entryType }) => entryType === 'layout-shift');
    const paints = entries.filter(({ entryType }) => entryType === 'largest-contentful-paint');
    return {
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      paint: Math.max(...paints.map(({ startTime }) => startTime)),
    };
  },
};
