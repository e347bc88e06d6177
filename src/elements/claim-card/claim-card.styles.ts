import { css } from 'lit';

export default css`
  .compact {
    --_headline: 1em;
    font-size: calc(var(--claim-font-size, 1em) * 0.889);
  }
`;
