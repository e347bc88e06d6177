import { css } from 'lit';

export default css`
  /* Readable text has no caption, so the distance to it belongs to the words. */
  [part='quotation'],
  [part='sentence'] {
    margin-block-end: 0.5em;
    font-size: 1.266em;
    line-height: 1.35;
  }
  [part='sentence'],
  .fragment [part='quotation'] {
    font-size: 1.125em;
  }
  [part='words'],
  [part='attribution'] [part='claimant'] {
    font-weight: 650;
  }
  [part='versions'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 1em 1.5em;
  }
  /* The copy button stands at the end of the line, or below it where the line would be short. */
  [part='source'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.25em 1.25em;
  }
  [part='source'] > :first-child {
    flex: 1 1 13em;
  }
  [part='attribution'] {
    display: flow-root;
    font-size: 0.9375em;
    line-height: 1.3;
  }
  [part='copy-button'] {
    min-block-size: 2em;
    padding: 0.2em 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
  }
  [part='copy-button']::before {
    content: '' / '';
    display: inline-block;
    inline-size: 0.55em;
    block-size: 0.65em;
    margin-inline-end: 0.65em;
    vertical-align: -0.1em;
    border: 1.5px solid;
    box-shadow:
      0.25em -0.25em 0 -1.5px var(--_background),
      0.25em -0.25em;
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
