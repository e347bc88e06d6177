import { css } from 'lit';

export default css`
  /* As many columns as there are statements, or one: never a hole. 13em are 26 characters of the pair’s own type. */
  [part='statements'] {
    --_column: 13em;
    --_gap: 1.5em;
    --_fallback: 100%;
    display: grid;
    grid-template-columns: repeat(
      auto-fit,
      minmax(
        min(
          100%,
          max(
            var(--_column),
            min(var(--_fallback), (var(--_count) * (var(--_column) + var(--_gap)) - var(--_gap) - 100%) * 999)
          )
        ),
        1fr
      )
    );
    column-gap: var(--_gap);
    /* Hides the line above the first row, however many columns there are. */
    clip-path: inset(1px -9em -9em);
    margin-block: -0.85em;
  }
  .of-3 {
    --_count: 3;
  }
  .of-2 {
    --_count: 2;
  }
  .of-4 {
    --_count: 4;
    /* Four statements fill two columns, too. */
    --_fallback: 50% - var(--_gap) / 2;
  }
  [part='statement'] {
    display: grid;
    grid-row: span 2;
    /* A long word in large type is broken; it does not widen the row. */
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: subgrid;
    align-content: start;
    min-inline-size: 0;
    margin-block-start: -1px;
    padding-block: 0.85em;
    border-block-start: 1px solid var(--_rule);
  }
  ::slotted([slot='heading']) {
    margin-block: 0 0.75em;
    font-family: var(--claim-heading-font-family, inherit);
    font-size: var(--_headline);
    font-weight: var(--claim-heading-font-weight, 700);
    line-height: 1.2;
  }
  /* In narrow columns the verification starts a new line on both sides, so that a long kind does not move one side down. */
  :is([part='verification'], [part='asked']) {
    min-inline-size: min(100%, (20em - 100%) * 999);
  }
`;
