import { grouped } from '../statistics.mjs';

const own = 'claim-elements';
/** The number of displayed cards. */
const cards = 10;

/** Measures the indexing and the lookups of datasets of several sizes. */
export const lookup = {
  id: 'lookup',
  title: 'A dataset, claims',
  contenders: [own],
  figures: {
    index: { title: 'indexing it', unit: 'ms' },
    find: { title: 'looking a claim up', unit: 'ns' },
    reads: { title: 'times it is read, for 10 cards', unit: '' },
  },
  caseTitle: (key) => grouped(key),
  overview: [],
  // The figures hardly vary between runs.
  runs: 3,
  cases: () => [10, 1000, 100_000].map((claims) => ({ key: `${claims}`, claims })),
  async measure(session, { id }, { claims }) {
    const page = await session.open(id);
    await page.run('prepare', id, cards, 'tall');
    const figures = await page.run('lookup', claims);
    await page.close();
    return figures;
  },
};
