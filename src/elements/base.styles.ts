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
    /* Chromium and Safari take capitals, glyphs and line breaks from this property, which the attribute lang sets. */
    -webkit-locale: revert-layer;
    display: flow-root;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    writing-mode: inherit;
    --_color: light-dark(#15181c, #eef0f2);
    --_background: light-dark(#fff, #181b1f);
    --_hairline: color-mix(in srgb, var(--_color) 22%, var(--_background));
    --_rule: light-dark(
      var(--claim-rule-color, var(--_hairline)),
      var(--claim-rule-color-dark, var(--claim-rule-color, var(--_hairline)))
    );
    --_accent: light-dark(
      var(--claim-accent-color, var(--_color)),
      var(--claim-accent-color-dark, var(--claim-accent-color, var(--_color)))
    );
    --_space: var(--claim-space, 0.875em);
    --_headline: var(--claim-heading-font-size, clamp(1.0625em, 0.98em + 0.3vw, 1.1875em));
    box-sizing: border-box;
    padding-block: var(--claim-padding-block, var(--_space));
    padding-inline: var(--claim-padding-inline, var(--_space));
    border: var(--claim-frame-width, 1px) solid var(--_rule);
    border-block-start: var(--claim-rule-width, 3px) solid var(--_accent);
    border-radius: var(--claim-radius, 0);
    background: var(--_background);
    color: var(--_color);
    font-family: var(--claim-font-family, inherit);
    font-size: var(--claim-font-size, 1em);
    line-height: var(--claim-line-height, 1.45);
    overflow-wrap: break-word;
    /* A script without italics is not slanted. */
    font-synthesis-style: none;
    break-inside: avoid;
  }
  [lang|='ko'] {
    word-break: keep-all;
  }
  [lang|='zh'] {
    word-break: normal;
  }
  [lang|='ja'] {
    word-break: auto-phrase;
    line-break: strict;
  }
  /*
   * The luminance of the page’s colours decides the other colours. A browser without relative colours has the two colours above
   * for all text, because a page may set one colour alone.
   */
  @supports (color: color(from light-dark(red, red) srgb-linear calc(1 * r) g b)) {
    .surface {
      --_own-color: light-dark(var(--claim-color), var(--claim-color-dark, var(--claim-color)));
      --_own-background: light-dark(var(--claim-background), var(--claim-background-dark, var(--claim-background)));
      /* The luminance and 0.05, as in the formula of contrast. */
      --_y: (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
      /* White where that is read better than black. */
      --_far: clamp(0, (0.229 - var(--_y)) * 9999, 1);
      /* The grey at 7.1:1. */
      --_near: calc(max(var(--_y) / 7.1, var(--_far) * var(--_y) * 7.1) - 0.05);
      /*
       * The scheme decides on the page below a translucent background. cssnano warns of channels in calc()
       * (https://github.com/cssnano/cssnano/issues/1740).
       */
      --_ground: light-dark(
        color(from var(--_own-background) xyz 0 max(0, 1 - alpha * (1 - y)) 0 / 1),
        color(from var(--_own-background) xyz 0 max(0, alpha * y) 0 / 1)
      );
      --_on-ground: color(from var(--_ground) srgb-linear var(--_far) var(--_far) var(--_far));
      --_on-color: color(from var(--_own-color) srgb-linear var(--_far) var(--_far) var(--_far));
      --_color: var(--_own-color, var(--_on-ground, light-dark(#15181c, #eef0f2)));
      --_background: var(--_own-background, var(--_on-color, light-dark(#fff, #181b1f)));
      --_grey: color(from var(--_ground, var(--_background)) srgb-linear var(--_near) var(--_near) var(--_near));
      --_secondary: color-mix(in xyz, var(--_color) 30%, var(--_grey));
      --_muted: light-dark(
        var(--claim-muted-color, var(--_secondary)),
        var(--claim-muted-color-dark, var(--claim-muted-color, var(--_secondary)))
      );
      --_link: light-dark(
        var(--claim-link-color, var(--_color)),
        var(--claim-link-color-dark, var(--claim-link-color, var(--_color)))
      );
      --_kind: light-dark(
        var(--claim-label-color, var(--_color)),
        var(--claim-label-color-dark, var(--claim-label-color, var(--_color)))
      );
    }
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
  :is(a, button, summary):focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  :is(h2, h3, h4, h5, h6, p, dl, dd, ol, blockquote, figure) {
    margin: 0;
    padding: 0;
  }
  ol {
    list-style: none;
  }
  b,
  [part='fact-label'],
  [part='gap-label'] {
    font-weight: 700;
  }
  a,
  ::slotted(a) {
    color: var(--_link);
  }
  :is(a, summary, [part='copy-button']):hover,
  a [part='claimant'],
  a,
  ::slotted(a) {
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }
  /* Kind and verification: one line above the words. */
  [part='label'] {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.75em;
    margin-block-end: 0.2em;
    color: var(--_muted);
    font-family: var(--claim-label-font-family, inherit);
    font-size: 0.778em;
    line-height: 1.3;
  }
  [part='kind'] {
    color: var(--_kind);
  }
  .capitals {
    letter-spacing: var(--claim-label-letter-spacing, 0.05em);
    text-transform: var(--claim-label-transform, uppercase);
  }
  /* The words of every statement, denial or allegation, have this one rule. */
  [part='heading'] {
    font-family: var(--claim-heading-font-family, inherit);
    font-size: var(--_headline);
    font-weight: var(--claim-heading-font-weight, 700);
    line-height: 1.2;
    text-wrap: pretty;
    /* A column of its own beside a portrait. */
    display: flow-root;
  }
  .lead {
    font-weight: 400;
  }
  [part='heading'] [part='role'] {
    font-size: 0.875em;
  }
  /* A linked statement looks like one that is not linked: only the name is underlined. */
  [part='heading'] a {
    color: inherit;
    text-decoration: none;
  }
  [part='heading'] + [part='heading'] {
    margin-block-start: 0.2em;
  }
  ::slotted([slot^='media']) {
    float: inline-start;
    inline-size: 3.5em;
    block-size: 3.5em;
    margin-block: 0.15em;
    margin-inline-end: 0.75em;
    object-fit: cover;
  }
  :is(
    [part='source'],
    [part='facts'],
    [part='disclosure'],
    [part='note'],
    [part='footer'],
    [part='correction'],
    [part='relation-part'],
    [part='gap']
  ),
  ::slotted([slot='note']) {
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums lining-nums;
  }
  [part='disclosure'] * {
    font-size: inherit;
  }
  [part='source'],
  [part='relation-part'] {
    display: flow-root;
    margin-block-start: 0.25em;
    color: var(--_muted);
  }
  :is([part='answer'], [part='facts'], [part='disclosure']) {
    clear: both;
  }
  /* A fact is a line: its label runs in. */
  [part='facts'] {
    margin-block-start: 0.65em;
  }
  [part='answer'],
  .line {
    margin-block-start: 0.6em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_rule);
  }
  [part='fact-label'],
  [part='gap-label'],
  [part='fact'] {
    display: inline;
  }
  [part='fact']::after {
    content: '';
    display: block;
    block-size: 0.25em;
  }
  [part='fact']:last-child::after {
    content: none;
  }
  /* Facts follow each other as in a credit line. */
  .line [part='fact']:not(:last-child)::after {
    content: ' · ' / '';
    display: inline;
  }
  [part='date-basis'],
  [part='insertion'],
  [part='omission'] {
    color: var(--_muted);
  }
  [part='quotation'] {
    font-family: var(--claim-quotation-font-family, inherit);
    font-size: 1.125em;
    /* The opening mark hangs in this space: the padding of the surface may be none. */
    padding-inline-start: 0.5em;
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
  [part='note'],
  ::slotted([slot='note']) {
    margin-block: 0.6em 0;
  }
  [part='correction'] {
    margin-block-start: 0.5em;
  }
  [part='disclosure'] {
    margin-block-start: 0.4em;
  }
  [part='summary'] {
    padding-block: 0.2em;
    cursor: pointer;
  }
  [part='disclosure'] > :not([part='summary']) {
    margin-block: 0.6em 0;
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
  }
  /* The margins are on the content, so that an empty footer takes no space. */
  [part='footer'] > *,
  ::slotted([slot='footer']) {
    margin-block-start: 0.6em;
  }
  /* The full stop after a label is for readers without styles, and for the ear. */
  .visually-hidden,
  .separator {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    /* A reader who copies “8–9 March” does not get the word for the dash. */
    user-select: none;
  }
  /* The words of Nastaliq hang: with less, one line runs into the next. */
  .surface:lang(ur),
  .surface :lang(ur) {
    line-height: 2;
  }
  @media print {
    .surface {
      color-scheme: light;
    }
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    summary {
      display: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
