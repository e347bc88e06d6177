/** The styles of the content of a card, with the geometry of this library’s cards. */
export const contentStyles = `h3, p, dl, dd { margin: 0 }
.kind { margin-bottom: .5em; font-size: .79em; font-weight: 700; letter-spacing: .07em; line-height: 1.3; text-transform: uppercase }
.heading { font-size: 1.266em; font-weight: 700; line-height: 1.25; text-wrap: balance }
.attribution { margin-top: .5em; text-wrap: pretty }
b { font-weight: 650 }
.role, .fact-label, .note { color: #474d55 }
.facts { position: relative; display: flex; flex-wrap: wrap; align-items: baseline; margin-top: 1em;
  border-top: 1px solid #c8cdd3; font-size: .889em; font-variant-numeric: tabular-nums lining-nums }
.fact-label { flex: 1 0 8.5em; box-sizing: border-box; padding: .5em 1em 0 0 }
.fact + .fact-label::before { content: ''; position: absolute; inset-inline: 0; margin-top: -.5em; border-top: 1px solid #c8cdd3 }
.fact { flex: 9999 1 max(14em, 100% - 8.5em - 1px); box-sizing: border-box; min-width: 0; padding-bottom: .5em }
.fact:last-child { padding-bottom: 0 }
.note { margin-top: .75em; font-size: .889em }
.footer { display: flex; flex-wrap: wrap; margin-top: 1em; font-size: .889em }
a { color: #0b4a8f; text-underline-offset: .18em }`;

/** The styles of a card and its content. */
export const cardStyles = `.card { box-sizing: border-box; padding: 1.25em; border: 1px solid #c8cdd3; border-top: 3px solid #15181c;
  background: #fff; color: #15181c; line-height: 1.45; overflow-wrap: break-word }
${contentStyles}`;

/** The styles of a card in a shadow root. */
export const hostStyles = `:host { display: block; margin-block: 1em } ${cardStyles}`;
