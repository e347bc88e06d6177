import { css } from 'lit';

export default css`
  [part='quotation'] {
    margin-block-start: 0;
    font-size: var(--_display);
    line-height: 1.35;
  }
  [part='attribution'] {
    margin-block-start: 1em;
  }
  [part='source'] {
    margin-block-start: 0.25em;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums lining-nums;
  }
  [part='copy-button'] {
    min-block-size: 2.25em;
    padding: 0.2em 0.7em;
    border: 1px solid var(--_muted);
    border-radius: var(--claim-radius, 0);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  [part='copy-button']:hover {
    border-color: currentcolor;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  /* An empty status takes no space, but is rendered: screen readers announce changes only of a rendered region. */
  [part='status']:empty {
    position: absolute;
  }
  /* Without a script the button does nothing; its space is kept, so that the layout does not shift. */
  :host(:not(:defined)) [part='copy-button'] {
    visibility: hidden;
  }
  @media print {
    [part='copy-button'],
    [part='status'] {
      display: none;
    }
  }
`;
