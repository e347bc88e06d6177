import { css } from 'lit';

export default css`
  [part='relation'] + [part='relation'] {
    margin-block-start: 0.5em;
  }
  .compact {
    padding: calc(var(--_space) * 0.75);
    font-size: calc(var(--claim-font-size, 1em) * 0.889);
  }
  .compact [part='heading'] {
    font-size: var(--_lead);
  }
  .compact [part='attribution'] {
    margin-block-start: 0.25em;
  }
  .compact [part='facts'] {
    --_label-width: 7.5em;
    --_fact-width: 10em;
    margin-block-start: 0.75em;
  }
`;
