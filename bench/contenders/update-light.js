/** Updates the text of cards that the page itself wrote. */
export function update({ items, cards }) {
  items.forEach((item, order) => {
    const heading = item.querySelector('.heading');
    heading.textContent = cards[order].text;
  });
}
