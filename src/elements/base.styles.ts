import { css } from 'lit';

/** Styles of all elements: they reset inherited properties, resolve the custom properties and style the common parts. */
export const baseStyles = css`
  :host {
    display: block;
    margin-block: 1em;
  }
  :host([hidden]) {
    display: none;
  }
  .surface {
    /* Pages set many inherited properties; only those with the value inherit reach the content. */
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    writing-mode: inherit;
    --_color: var(--claim-color, light-dark(#15181c, #eef0f2));
    --_muted: var(--claim-muted-color, light-dark(#474d55, #b8bfc7));
    --_background: var(--claim-background, light-dark(#fff, #181b1f));
    --_rule: var(--claim-rule-color, light-dark(#c8cdd3, #474e57));
    --_link: var(--claim-link-color, light-dark(#0b4a8f, #a3ccff));
    --_space: var(--claim-space, 1.25em);
    /* Each size of the scale is 1.125 times the next smaller one. */
    --_label: 0.79em;
    --_small: 0.889em;
    --_lead: 1.125em;
    --_headline: 1.266em;
    --_display: 1.424em;
    box-sizing: border-box;
    padding: var(--_space);
    border: var(--claim-frame-width, 1px) solid var(--_rule);
    border-block-start: var(--claim-rule-width, 3px) solid var(--claim-accent-color, var(--_color));
    border-radius: var(--claim-radius, 0);
    background: var(--_background);
    color: var(--_color);
    font-family: var(--claim-font-family, inherit);
    font-size: var(--claim-font-size, 1em);
    line-height: var(--claim-line-height, 1.45);
    overflow-wrap: break-word;
    break-inside: avoid;
  }
  /*
   * From the 51st sibling on, the browser lays out only the elements near the viewport. Elements with fallback text are
   * laid out at once, because their height must not change (docs/decisions/0004-no-render-queue.md).
   */
  :host(:nth-of-type(n + 51):empty) .surface {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 20em;
  }
  /* In a right-to-left interface, left-to-right text is aligned to the right edge, too. */
  .surface[dir='rtl'] {
    text-align: right;
  }
  /* Slotted content has the direction of the page, not that of the interface. */
  :host(:dir(ltr)) ::slotted(*) {
    direction: ltr;
  }
  :host(:dir(rtl)) ::slotted(*) {
    direction: rtl;
  }
  .surface:focus,
  a:focus-visible,
  button:focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
  }
  :is(h2, h3, h4, h5, h6, p, dl, dd, ol, ul, blockquote, figure) {
    margin: 0;
    padding: 0;
  }
  :is(ol, ul) {
    list-style: none;
  }
  b {
    font-weight: 650;
  }
  /* In left-to-right text only some names are isolated (by dir): isolation makes the browser reorder each line. */
  [dir='rtl'] b {
    unicode-bidi: isolate;
  }
  a {
    color: var(--_link);
    text-decoration: underline 1px color-mix(in srgb, currentcolor 50%, transparent);
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-color: currentcolor;
  }
  [part='kind'] {
    margin-block-end: 0.5em;
    font-size: var(--_label);
    font-weight: 700;
    letter-spacing: 0.07em;
    line-height: 1.3;
    text-transform: var(--claim-label-transform, uppercase);
  }
  /* Letter spacing would separate the joined letters of the Arabic script. */
  [part='kind']:is(:lang(ar), :lang(fa), :lang(ur)) {
    letter-spacing: 0;
  }
  [part='heading'] {
    font-family: var(--claim-heading-font-family, inherit);
    font-size: var(--_headline);
    font-weight: var(--claim-heading-font-weight, 700);
    line-height: 1.25;
    text-wrap: balance;
  }
  [part='attribution'] {
    margin-block-start: 0.5em;
    break-before: avoid;
    text-wrap: pretty;
  }
  :is([part='role'], [part='date-basis'], [part='fact-label'], [part='gap-label'], [part='note'], [part='insertion']) {
    color: var(--_muted);
  }
  [part='quotation'] {
    margin-block-start: 0.75em;
    /* The opening mark hangs in the padding of the surface; a smaller padding is made up for here. */
    padding-inline-start: max(0em, 0.5em - var(--_space));
    font-family: var(--claim-quotation-font-family, inherit);
    font-size: var(--_lead);
    text-wrap: pretty;
  }
  .hanging {
    display: inline-block;
    min-inline-size: 0.5em;
    margin-inline-start: -0.5em;
    text-align: end;
  }
  /* The lines of left-to-right text in a right-to-left interface begin at different places: no mark can hang there. */
  .surface[dir='rtl'] [dir='ltr'] .hanging {
    min-inline-size: 0;
    margin: 0;
  }
  q {
    quotes: none;
  }
  [part='insertion'] {
    border-block-end: 1px dotted currentcolor;
  }
  /*
   * Label and fact stand side by side, or below each other if the fact would be narrow. Both are direct children of the
   * list, the markup that editors accept. The label draws the line between two facts across the whole list.
   */
  [part='facts'] {
    --_label-width: 8.5em;
    --_fact-width: 14em;
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-content: flex-start;
    align-items: baseline;
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_rule);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums lining-nums;
  }
  [part='fact-label'] {
    box-sizing: border-box;
    flex: 1 0 var(--_label-width);
    max-inline-size: 100%;
    padding-block-start: 0.5em;
    padding-inline-end: 1em;
  }
  [part='fact'] + [part='fact-label']::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    margin-block-start: -0.5em;
    border-block-start: 1px solid var(--_rule);
  }
  [part='fact'] {
    /* 1px less than the label leaves: rounding could otherwise move the fact below the label. */
    flex: 9999 1 max(var(--_fact-width), 100% - var(--_label-width) - 1px);
    box-sizing: border-box;
    min-inline-size: 0;
    padding-block-end: 0.5em;
  }
  [part='fact']:last-child {
    padding-block-end: 0;
  }
  [part='note'],
  ::slotted([slot='note']) {
    margin-block: 0.75em 0;
    font-size: var(--_small);
  }
  [part='relation-part'],
  [part='relation-note'],
  [part='method'] {
    display: block;
    color: var(--_muted);
    font-size: inherit;
  }
  [part='repetition'] + [part='repetition'] {
    margin-block-start: 0.5em;
  }
  [part='speaker'] {
    margin-block-start: 0.75em;
    font-weight: 650;
  }
  [part='speaker'] + [part='quotation'] {
    margin-block-start: 0.25em;
  }
  [part='correction'] {
    margin-block-start: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid currentcolor;
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    font-size: var(--_small);
  }
  /* The margins are on the content, so that an empty footer takes no space. */
  [part='footer'] > *,
  ::slotted([slot='footer']) {
    margin-block-start: 1em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .surface {
      color-scheme: light;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
