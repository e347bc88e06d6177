const part = (name) => `class="${name}" part="${name}"`;
const english = 'lang="en" dir="ltr"';

const attribution = ({ claimant, role }) =>
  `<p ${part('attribution')} ${english}><b ${part('claimant')}>${claimant}</b>, <span ${part('role')}>${role}</span></p>`;

const facts = ({ date, dateTime, verification }) =>
  `<dl ${part('facts')}><dt ${part('fact-label')}>Date</dt>` +
  `<dd ${part('fact')}><time ${part('date')} datetime="${dateTime}">${date}</time></dd>` +
  `<dt ${part('fact-label')}>Verification</dt>` +
  `<dd ${part('fact')}><span ${part('verification')}>${verification}</span></dd></dl>`;

const remark = ({ note }) => `<p ${part('note')}><b>Note: </b><span class="remark" ${english}>${note}</span></p>`;

const link = ({ article: { name, href } }) =>
  `<a ${part('link')} href="${href}">Read the article: <span class="name" ${english}>${name}</span></a>`;

/**
 * Returns a card as HTML, for all contenders with their own markup.
 *
 * @param {object} card - A card of `cardsOf`.
 * @param {string} scope - A suffix that makes the ids unique in the tree.
 */
export const articleHtml = (card, scope = '') =>
  `<article ${part('card')} ${english} aria-labelledby="kind${scope} heading${scope}">` +
  `<p id="kind${scope}" ${part('kind')}>${card.kind}</p>` +
  `<h3 id="heading${scope}" ${part('heading')} ${english}>${card.text}</h3>` +
  `${attribution(card)}${facts(card)}${remark(card)}<div ${part('footer')}>${link(card)}</div></article>`;

/** The HTML of a card without content. */
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

/**
 * Returns the markup of a card with slots for header, body and footer.
 *
 * @param {string} tag - The tag of the card.
 * @param {(kind: string) => string} badge - Returns the markup of the label.
 */
export const slottedHtml = (tag, badge) => (card) =>
  `<${tag} class="item"><div slot="header">${badge(card.kind)}<h3 class="heading" ${english}>${card.text}</h3></div>` +
  `${attribution(card)}${facts(card)}${remark(card)}<div slot="footer">${link(card)}</div></${tag}>`;
