import { css } from 'lit';

export default css`
  [part='relation'] + [part='relation'] {
    margin-block-start: 0.5em;
  }
  [part='relation-note'] {
    display: block;
    color: var(--_muted);
    font-size: inherit;
  }
  .compact {
    padding: calc(var(--_space) * 0.75);
    font-size: calc(var(--claim-font-size, 1em) * 0.9375);
  }
  .compact [part='heading'] {
    font-size: 1.0625em;
  }
  .compact [part='attribution'] {
    margin-block-start: 0.25em;
    font-size: 0.9375em;
  }
  .compact [part='facts'] {
    --_label: 7.5em;
    --_fact: 10em;
    margin-block-start: 0.75em;
  }
`;
