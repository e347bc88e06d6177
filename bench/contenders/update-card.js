/** Shows the cards that are there with other data. */
export function update({ items, cards }) {
  items.forEach((item, order) => {
    item.card = cards[order];
  });
}
