/** What a page does to change a text that it has written itself. */
export function update({ items, cards }) {
  items.forEach((item, order) => {
    const heading = item.querySelector('.heading') ?? item.shadowRoot.querySelector('.heading');
    heading.textContent = cards[order].text;
  });
}
