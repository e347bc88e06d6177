/** The cards by id, for elements that look up their card. */
export const cards = new Map();

/** Stores the cards. */
export function give(list) {
  for (const card of list) cards.set(card.id, card);
}
