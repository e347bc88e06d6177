import { createRoot } from 'react-dom/client';

import { Cards } from './card.jsx';

let root;

/** Puts the cards there. */
export function show(main, cards) {
  root ??= createRoot(main);
  root.render(<Cards cards={cards} />);
}

/** Shows the cards that are there with other data. */
export const update = ({ main, cards }) => show(main, cards);
