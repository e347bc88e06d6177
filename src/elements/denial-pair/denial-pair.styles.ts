import { css } from 'lit';

export default css`
  :host {
    container-type: inline-size;
    /*
     * Where the page shrinks the pair to fit its content, containment alone would leave it no width. It may be no
     * more than the narrowest screen has room for: the page takes it for the least width, too.
     */
    contain-intrinsic-inline-size: 16rem;
  }
  [part='statements'] {
    display: grid;
  }
  [part='statement'] {
    min-inline-size: 0;
  }
  [part='statement'] + [part='statement'] {
    margin-block-start: var(--_space);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_rule);
  }
  [part='facts'] {
    --_fact-width: 9em;
  }
  ::slotted([slot='heading']) {
    margin-block: 0 1em;
  }
  [part='gap'] {
    margin-block-start: 1em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_rule);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums lining-nums;
  }
  @container (inline-size >= 36em) {
    [part='statements'] {
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_space) * 2);
    }
    [part='statement'] {
      grid-column: 2;
    }
    [part='statement']:first-child {
      grid-column: 1;
      /* More rows than there are answers: those that are empty have no height. */
      grid-row: 1 / span 99;
    }
    [part='statement']:nth-child(2) {
      margin-block-start: 0;
      padding-block-start: 0;
      border-block-start: 0;
    }
    /* An answer beside the allegation: what belongs together stands at the same height. */
    [part='statement']:first-child:nth-last-child(2),
    [part='statement']:nth-child(2):last-child {
      display: grid;
      grid-row: 1 / span 3;
      grid-template-rows: subgrid;
    }
  }
`;
