const article = { name: 'An article', href: 'https://news.example/article' };
const month = Array.from({ length: 28 }, (_, index) => index + 1);

/**
 * The cards that everybody shows, as a reader gets them: label, heading, attribution, two facts, a note, a link.
 * Texts hold no markup.
 *
 * @param {number} count - How many.
 */
export function cardsOf(count) {
  return Array.from({ length: count }, (_, order) => {
    const day = month[order % month.length];
    return {
      // As long as that of any other: what is looked up is compared letter by letter.
      id: `c${String(order).padStart(6, '0')}`,
      kind: 'Allegation',
      text: `The harbour was closed on day ${order} of the strike, and no ship came in.`,
      claimant: 'A. Minister',
      role: 'minister',
      date: `November ${day}, 2022`,
      dateTime: `2022-11-${String(day).padStart(2, '0')}`,
      verification: 'Not independently verified',
      note: `A remark of two lines that an editor made on claim ${order}, long enough to be a paragraph of its own.`,
      article,
    };
  });
}

/** The same cards with one field of each changed: the heading. */
export const changed = (cards) => cards.map((card) => ({ ...card, text: card.text.replace('closed', 'blocked') }));

/** The same cards as a dataset of this library. */
export function datasetOf(cards) {
  return {
    version: 1,
    article: { name: article.name, inLanguage: 'en', url: article.href },
    sources: [{ id: 'minister', type: 'Person', name: 'A. Minister', jobTitle: 'minister' }],
    quotations: [],
    relations: [],
    claims: cards.map(({ id, text, dateTime, note }) => ({
      id,
      kind: 'allegation',
      text,
      claimant: ['minister'],
      date: { stated: 'Tuesday', edtf: dateTime, basis: 'stated' },
      verification: 'unverified',
      note,
    })),
  };
}
