/** The cards by id, for elements that look up what they show. */
export const cards = new Map();

/** Takes the cards. */
export function give(list) {
  for (const card of list) cards.set(card.id, card);
}
