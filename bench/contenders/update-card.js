/** Updates the cards on the page with new data. */
export function update({ items, cards }) {
  items.forEach((item, order) => {
    item.card = cards[order];
  });
}
