// By its file: the package’s entry brings the players of videos along.
import { ExplainerAtom } from '@guardian/atoms-rendering/dist/esm/ExplainerAtom.js';
import { render } from 'react-dom';

import { detailsHtml } from '../card/markup.mjs';

/** Puts the cards there: an atom has a title, and the rest as HTML. */
export function show(main, cards) {
  const atoms = cards.map((card) => (
    <div className="item" key={card.id}>
      <ExplainerAtom id={card.id} title={card.text} html={detailsHtml(card)} />
    </div>
  ));
  render(<>{atoms}</>, main);
}

/** Shows the cards that are there with other data. */
export const update = ({ main, cards }) => show(main, cards);
