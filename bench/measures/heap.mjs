/** The cards that are there already. */
const before = 100;
const more = 1000;

/** What each card keeps in memory, of 1,000 that come to 100. */
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
      await page.settledFinal(count);
      return page.heap();
    };
    // What is compiled and cached is not counted: all of it has run once.
    await used(before + more);
    const few = await used(before);
    const many = await used(before + more);
    await page.close();
    return { scripts: (many.scripts - few.scripts) / more, page: (many.page - few.page) / more };
  },
};
