import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/scale-medium.js';
import '@spectrum-web-components/theme/theme-light.js';
import '@spectrum-web-components/badge/sp-badge.js';
import '@spectrum-web-components/card/sp-card.js';

/** Updates the cards on the page with new data. */
export function update({ items, cards }) {
  items.forEach((item, order) => {
    item.heading = cards[order].text;
  });
}
