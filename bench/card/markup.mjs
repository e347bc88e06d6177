const part = (name) => `class="${name}" part="${name}"`;
const english = 'lang="en" dir="ltr"';

export const attribution = ({ claimant, role }) =>
  `<p ${part('attribution')} ${english}><b ${part('claimant')}>${claimant}</b>, <span ${part('role')}>${role}</span></p>`;

export const facts = ({ date, dateTime, verification }) =>
  `<dl ${part('facts')}><dt ${part('fact-label')}>Date</dt>` +
  `<dd ${part('fact')}><time ${part('date')} datetime="${dateTime}">${date}</time></dd>` +
  `<dt ${part('fact-label')}>Verification</dt>` +
  `<dd ${part('fact')}><span ${part('verification')}>${verification}</span></dd></dl>`;

export const remark = ({ note }) =>
  `<p ${part('note')}><b>Note: </b><span class="remark" ${english}>${note}</span></p>`;

export const link = ({ article: { name, href } }) =>
  `<a ${part('link')} href="${href}">Read the article: <span class="name" ${english}>${name}</span></a>`;

/**
 * A card as HTML, the same for all who write HTML of their own.
 *
 * @param {object} card - One of `cardsOf`.
 * @param {string} scope - What sets the ids of one card apart from those of others in the same tree.
 */
export const articleHtml = (card, scope = '') =>
  `<article ${part('card')} ${english} aria-labelledby="kind${scope} heading${scope}">` +
  `<p id="kind${scope}" ${part('kind')}>${card.kind}</p>` +
  `<h3 id="heading${scope}" ${part('heading')} ${english}>${card.text}</h3>` +
  `${attribution(card)}${facts(card)}${remark(card)}<div ${part('footer')}>${link(card)}</div></article>`;

/** A card to fill in. */
export const blankArticleHtml = articleHtml({
  kind: '',
  text: '',
  claimant: '',
  role: '',
  date: '',
  dateTime: '',
  verification: '',
  note: '',
  article: { name: '', href: '' },
});

/** What a component that has a heading of its own shows below it. */
export const detailsHtml = (card) =>
  `<p ${part('kind')}>${card.kind}</p>${attribution(card)}${facts(card)}${remark(card)}<p>${link(card)}</p>`;

/**
 * A card for elements that take a header, a body and a footer from the page.
 *
 * @param {string} tag - The card’s tag.
 * @param {(kind: string) => string} badge - Writes the label.
 */
export const slottedHtml = (tag, badge) => (card) =>
  `<${tag} class="item"><div slot="header">${badge(card.kind)}<h3 class="heading" ${english}>${card.text}</h3></div>` +
  `${attribution(card)}${facts(card)}${remark(card)}<div slot="footer">${link(card)}</div></${tag}>`;
