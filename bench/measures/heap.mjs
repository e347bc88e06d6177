/** The number of cards before the measured ones. */
const before = 100;
const more = 1000;

/** Measures the memory per card when 1,000 cards are added to 100. */
export const heap = {
  id: 'heap',
  title: 'Memory per card',
  figures: {
    scripts: { title: 'V8', unit: 'bytes' },
    page: { title: 'Blink', unit: 'bytes' },
  },
  overview: [
    { title: () => 'V8, bytes', figure: 'scripts' },
    { title: () => 'Blink, bytes', figure: 'page' },
  ],
  cases: () => [{ key: `${more}` }],
  async measure(session, { id }) {
    const page = await session.open(id);
    await page.run('prepare', id, before + more, 'tall');
    const used = async (count) => {
      await page.run('show', count);
      await page.waitUntilFinal(count);
      return page.heap();
    };
    // A first round excludes compiled code and caches from the difference.
    await used(before + more);
    const few = await used(before);
    const many = await used(before + more);
    await page.close();
    return { scripts: (many.scripts - few.scripts) / more, page: (many.page - few.page) / more };
  },
};
