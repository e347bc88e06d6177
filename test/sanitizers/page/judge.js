// As they are shown, but for capitals that a style makes of small letters.
const words = (element) => element.innerText.toLowerCase().split(/\s+/).filter(Boolean).join(' ');
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
  const after = words(body);
  const found = body.querySelector(embed.survives);

  if (letters(after) !== letters(before)) return after || found ? 'cut' : 'gone';
  const joined = after === before ? '' : '-joined';
  if (!found) return before ? `text${joined}` : 'gone';
  if (found.matches('iframe[sandbox]:not([sandbox~="allow-scripts"])')) return 'blocked';
  return words(found) === after ? `works${joined}` : 'beside';
}
