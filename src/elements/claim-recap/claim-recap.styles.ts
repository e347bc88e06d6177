import { css } from 'lit';

export default css`
  /* The names of both sides have one weight, and so have their words. */
  [part='claimant'] {
    font-weight: 650;
  }
  [part='fact-label'] {
    font-weight: inherit;
  }
  /* Only the name is underlined, as in the cards: a list of links would be hard to read. */
  [part='statement'] a {
    color: inherit;
    text-decoration: none;
  }
  /* Two columns from 13em each, in the type of the recap. */
  [part='statement'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.25em 1.5em;
  }
`;
