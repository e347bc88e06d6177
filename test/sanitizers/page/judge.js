/** The text that a reader sees, or can open; lower-cased, because a style may capitalize it. */
function words(element) {
  for (const details of element.querySelectorAll('details')) details.open = true;
  return element.innerText.toLowerCase().split(/\s+/).filter(Boolean).join(' ');
}

const letters = (text) => text.replaceAll(' ', '');

/**
 * Judges the outcome of an embed by the parsed markup and by the text that a reader sees.
 *
 * @param {{ html: string, survives: string }} embed The original embed.
 * @param {string} html The sanitized markup.
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
