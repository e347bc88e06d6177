const part = (name) => `class="${name}" part="${name}"`;

/**
 * A card as HTML, the same for everybody who writes HTML of their own.
 *
 * @param {object} card - One of `cardsOf`.
 * @param {string} scope - What sets the ids of one card apart from those of others in the same tree.
 */
export function articleHtml({ kind, text, claimant, role, date, dateTime, verification, note, article }, scope = '') {
  return (
    `<article ${part('card')} lang="en" dir="ltr" aria-labelledby="kind${scope} heading${scope}">` +
    `<p id="kind${scope}" ${part('kind')}>${kind}</p>` +
    `<h3 id="heading${scope}" ${part('heading')} lang="en" dir="ltr">${text}</h3>` +
    `<p ${part('attribution')} lang="en" dir="ltr"><b ${part('claimant')}>${claimant}</b>, <span ${part('role')}>${role}</span></p>` +
    `<dl ${part('facts')}><dt ${part('fact-label')}>Date</dt>` +
    `<dd ${part('fact')}><time ${part('date')} datetime="${dateTime}">${date}</time></dd>` +
    `<dt ${part('fact-label')}>Verification</dt>` +
    `<dd ${part('fact')}><span ${part('verification')}>${verification}</span></dd></dl>` +
    `<p ${part('note')}><b>Note: </b><span class="remark" lang="en" dir="ltr">${note}</span></p>` +
    `<div ${part('footer')}><a ${part('link')} href="${article.href}">Read the article: ` +
    `<span class="name" lang="en" dir="ltr">${article.name}</span></a></div></article>`
  );
}

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
