import { css } from 'lit';

export default css`
  .compact {
    --_headline: var(--claim-heading-font-size, 1em);
    font-size: calc(var(--claim-font-size, 1em) * 0.889);
  }
`;
