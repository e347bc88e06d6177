import { render } from 'preact';

import { Cards } from './card.jsx';

/** Renders the cards. */
export const show = (main, cards) => render(<Cards cards={cards} />, main);

/** Updates the cards on the page with new data. */
export const update = ({ main, cards }) => show(main, cards);
