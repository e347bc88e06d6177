import { render } from 'preact';

import { Cards } from './card.jsx';

/** Puts the cards there. */
export const show = (main, cards) => render(<Cards cards={cards} />, main);

/** Shows the cards that are there with other data. */
export const update = ({ main, cards }) => show(main, cards);
