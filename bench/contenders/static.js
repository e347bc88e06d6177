/** What a page without any framework does to change a text. */
export function update(main, cards) {
  [...main.children].forEach((item, order) => {
    (item.shadowRoot ?? item).querySelector('.heading').textContent = cards[order].text;
  });
}
