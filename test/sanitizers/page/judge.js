const words = (element) => element.innerText.split(/\s+/).filter(Boolean).join(' ');
const letters = (text) => text.replaceAll(' ', '');

/**
 * What became of an embed: what a browser makes of the markup, and the words as a reader of the page sees them.
 *
 * @param {{ html: string, survives: string }} embed The embed as it was.
 * @param {string} html What is left of it.
 */
export function judge(embed, html) {
  const { body } = document;
  body.innerHTML = embed.html;
  const before = words(body);
  body.innerHTML = html;
  const upgraded = body.querySelector(embed.survives);
  const after = words(upgraded ?? body);

  if (upgraded?.matches('iframe[sandbox]:not([sandbox~="allow-scripts"])')) return 'blocked';
  if (after === before) {
    if (upgraded) return 'works';
    return before ? 'text' : 'gone';
  }
  if (letters(after) === letters(before)) return upgraded ? 'works-joined' : 'text-joined';
  if (!upgraded && !after) return 'gone';
  return 'cut';
}
