import { css } from 'lit';

export default css`
  :host {
    container-type: inline-size;
    /*
     * If the page shrinks the pair to fit its content, containment would give it a width of 0. The page takes this width
     * as the minimum width, too: it must fit the narrowest screen.
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
      /* The allegation spans more rows than there are answers; empty rows have no height. */
      grid-row: 1 / span 99;
    }
    [part='statement']:nth-child(2) {
      margin-block-start: 0;
      padding-block-start: 0;
      border-block-start: 0;
    }
    /* A single answer stands beside the allegation; a subgrid aligns their text, facts and notes. */
    [part='statement']:first-child:nth-last-child(2),
    [part='statement']:nth-child(2):last-child {
      display: grid;
      grid-row: 1 / span 3;
      grid-template-rows: subgrid;
    }
  }
`;
