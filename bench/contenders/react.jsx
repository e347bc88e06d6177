import { createRoot } from 'react-dom/client';

import { Cards } from './card.jsx';

let root;

/** Renders the cards. */
export function show(main, cards) {
  root ??= createRoot(main);
  root.render(<Cards cards={cards} />);
}

/** Updates the cards on the page with new data. */
export const update = ({ main, cards }) => show(main, cards);
