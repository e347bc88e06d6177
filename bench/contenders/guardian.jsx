// The file is imported directly, because the package’s entry includes video players.
import { ExplainerAtom } from '@guardian/atoms-rendering/dist/esm/ExplainerAtom.js';
import { render } from 'react-dom';

import { detailsHtml } from '../card/markup.mjs';

/** Renders the cards; an atom has a title, and all other content is HTML. */
export function show(main, cards) {
  const atoms = cards.map((card) => (
    <div className="item" key={card.id}>
      <ExplainerAtom id={card.id} title={card.text} html={detailsHtml(card)} />
    </div>
  ));
  render(<>{atoms}</>, main);
}

/** Updates the cards on the page with new data. */
export const update = ({ main, cards }) => show(main, cards);
