/** Draws an SVG chart of horizontal bars in panels, which follows the reader’s colour scheme. */

const width = 810;
const labels = 300;
const values = 110;
const row = 22;
const bar = 14;
const head = 44;
const gap = 18;
const noteRow = 16;

const styles = `text { font: 13px system-ui, sans-serif; fill: #15181c }
.title { font-weight: 700 } .note { font-size: 11px } .value, .note { fill: #474d55 } .bar { fill: #8a93a0 } .own { fill: #0b4a8f }
@media (prefers-color-scheme: dark) {
  text { fill: #eef0f2 } .value, .note { fill: #b8bfc7 } .bar { fill: #737d8a } .own { fill: #a3ccff }
}`;

const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Returns the width of a bar; the longest bar has the full width. */
const lengthOf = (value, longest) =>
  longest ? Math.max(1, Math.round((value / longest) * (width - labels - values))) : 1;

function barOf({ name, value, label, own }, order, longest) {
  const y = head + order * row;
  const length = lengthOf(value, longest);
  return [
    `<text x="${labels - 8}" y="${y + 12}" text-anchor="end">${escapeHtml(name)}</text>`,
    `<rect class="${own ? 'bar own' : 'bar'}" x="${labels}" y="${y}" width="${length}" height="${bar}"/>`,
    `<text class="value" x="${labels + length + 8}" y="${y + 12}">${escapeHtml(label)}</text>`,
  ].join('');
}

const heightOf = ({ bars }) => head + bars.length * row + gap;

function panelOf({ title, bars }, top) {
  const longest = Math.max(...bars.map(({ value }) => value));
  const drawn = bars.map((one, order) => barOf(one, order, longest));
  return `<g transform="translate(0 ${top})"><text class="title" x="8" y="24">${escapeHtml(title)}</text>${drawn.join('\n')}</g>`;
}

/** The greatest number of characters in a line of a note. */
const noteWidth = 120;

/** Wraps a text into lines. */
function linesOf(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    if ((lines.at(-1) + word).length > noteWidth) lines.push('');
    lines[lines.length - 1] += `${word} `;
  }
  return lines.map((line) => line.trim());
}

/**
 * @param {string} title - The title, which is also the text alternative.
 * @param {{ title: string, bars: { name: string, value: number, label: string, own?: boolean }[] }[]} panels - The
 *   panels; bars are drawn in order from 0, and bars with `own` have another colour.
 * @param {string} note - The text below the panels.
 */
export function chart(title, panels, note) {
  let height = 0;
  const groups = panels.map((panel) => {
    const group = panelOf(panel, height);
    height += heightOf(panel);
    return group;
  });
  const notes = linesOf(note).map((line, order) => {
    const y = height + noteRow * (order + 1);
    return `<text class="note" x="8" y="${y}">${escapeHtml(line)}</text>`;
  });
  height += noteRow * (notes.length + 1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
${groups.join('\n')}
${notes.join('\n')}
</svg>
`;
}
