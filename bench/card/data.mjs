const article = { name: 'An article', href: 'https://news.example/article' };
const month = Array.from({ length: 28 }, (_, index) => index + 1);

/**
 * Creates the cards that every contender shows: label, heading, attribution, two facts, a note and a link. The texts
 * contain no markup.
 *
 * @param {number} count - The number of cards.
 */
export function cardsOf(count) {
  return Array.from({ length: count }, (_, order) => {
    const day = month[order % month.length];
    return {
      // All ids have the same length, because a lookup compares ids character by character.
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

/** Returns the cards with a changed heading. */
export const changed = (cards) => cards.map((card) => ({ ...card, text: card.text.replace('closed', 'blocked') }));

/** Converts the cards to a dataset of this library. */
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
      appearances: [{ claimant: ['minister'], date: { stated: 'Tuesday', edtf: dateTime, basis: 'stated' } }],
      verification: { status: 'unverified' },
      note,
    })),
  };
}
