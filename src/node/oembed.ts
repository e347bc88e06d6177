import type { ClaimIndex } from '../model/claim-index.js';
import { visibleText } from '../model/hidden-characters.js';
import { languageTag } from '../model/language-tag.js';
import { absoluteAddress } from './addresses.js';
import { embedCodes, frameHeight, frameWidth, type EmbedCode, type EmbedOptions } from './embed-code.js';
import { attributeText, elementText } from './escape.js';

/** The addresses and the name of an oEmbed provider. */
export interface OEmbedOptions extends Pick<EmbedOptions, 'datasetUrl' | 'language' | 'link' | 'timeZone'> {
  /** The address of the folder that the files, `embed.html` and the package’s scripts are served from. */
  readonly base: string;
  /** The name of the provider; by default the article’s publisher, or else the host of `base`. */
  readonly provider?: string | undefined;
  /** The address of one picture for all embeds; by default each embed gets a picture of its text. */
  readonly thumbnail?: string | undefined;
}

const thumbnailSize = { width: 1200, height: 630 } as const;
const linesInThumbnail = 8;
const charactersPerLine = 44;

/** Wraps a text into lines, and truncates it to the height of the picture. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length >= charactersPerLine) {
      lines.push(line);
      line = '';
    }
    line = line ? `${line} ${word}` : word;
  }
  lines.push(line);
  return lines.length > linesInThumbnail ? [...lines.slice(0, linesInThumbnail - 1), '…'] : lines;
}

/** Returns an SVG picture of an embed’s text. */
function thumbnail(text: string, provider: string): string {
  const { width, height } = thumbnailSize;
  const lines = linesOf(text).map(
    (line, order) => `<tspan x="80" y="${150 + order * 58}">${elementText(line)}</tspan>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<title>${elementText(text)}</title><rect width="${width}" height="${height}" fill="#fff"/>` +
    `<rect width="${width}" height="12" fill="#15181c"/>` +
    `<text font-family="Georgia, serif" font-size="46" fill="#15181c">${lines.join('')}</text>` +
    `<text x="80" y="${height - 48}" font-family="sans-serif" font-size="28" fill="#474d55">${elementText(provider)}</text>` +
    '</svg>\n'
  );
}

/** The heights of the frames in answers, in CSS pixels: few, so that a policy can allow their styles by hash. */
const frameHeights = Array.from({ length: 20 }, (_, order) => 100 * (order + 2));
const highest = frameHeights.at(-1)!;

const frameStyle = (height: number): string => `height:${height}px`;

/**
 * The styles of the frames in answers.
 *
 * @public The build writes their hashes into integrity.json.
 */
export const frameStyles: Readonly<Record<string, string>> = Object.fromEntries(
  frameHeights.map((height) => [`frame-${height}`, frameStyle(height)]),
);

/**
 * Rewrites the code of a frame for WordPress.
 *
 * - The text comes first, in a blockquote: only then does WordPress load the script that shows the frame, fits it, and
 *   hides the text.
 * - The frame is as wide as the text around it, and the height is a style. A frame with the attributes `width` and `height`
 *   gets the shape of a video, even if the width is in percent: https://github.com/WordPress/gutenberg/issues/28347
 * - The frame is empty: WordPress takes any other for no frame (`wp_filter_oembed_result`).
 */
function forWordPress(html: string): string {
  const [start = '', text = ''] = html.split(' </iframe>');
  const frame = start.replace(/ height="(\d+)" frameborder="0"/, (_, least) => {
    const height = frameHeights.find((fixed) => fixed >= Number(least)) ?? highest;
    return ` frameborder="0" style="${frameStyle(height)}"`;
  });
  return `<blockquote>${text}</blockquote>${frame}</iframe>`;
}

function page(
  index: ClaimIndex,
  { title, html }: EmbedCode,
  { language = index.language, datasetUrl }: Pick<OEmbedOptions, 'datasetUrl' | 'language'>,
  canonical: string,
  discovery: string,
): string {
  const preload = datasetUrl ? '' : '<link rel="modulepreload" href="../claim-elements.dataset.min.js">\n    ';
  return `<!doctype html>
<html lang="${attributeText(languageTag(language) ?? language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${elementText([title, ...(index.article ? [visibleText(index.article.name)] : [])].join(' · '))}</title>
    <link rel="canonical" href="${attributeText(canonical)}">
    ${discovery}
    <meta property="og:title" content="${attributeText(title)}">
    <meta property="og:url" content="${attributeText(canonical)}">
    <link rel="stylesheet" href="../claim-elements.css">
    ${preload}<script type="module" src="../claim-elements.min.js"></script>
  </head>
  <body>
    ${html}
  </body>
</html>
`;
}

/**
 * Creates the files of a static oEmbed provider (https://oembed.com, version 1.0). Each claim, pair and quotation gets
 * a page with a discovery link, an oEmbed response of type `rich`, and a picture. One more file has all discovery
 * links, for use in the publisher’s own pages.
 *
 * @returns The content of each file by path, relative to `base`.
 * @throws {Error} If an address does not have the scheme http or https.
 */
export function oEmbedFiles(index: ClaimIndex, options: OEmbedOptions): Map<string, string> {
  const base = absoluteAddress('base', options.base);
  const picture = options.thumbnail === undefined ? undefined : absoluteAddress('thumbnail', options.thumbnail);
  const folder = base.endsWith('/') ? base : `${base}/`;
  const at = (path: string) => new URL(path, folder).href;
  const frameUrl = at('embed.html');
  const provider = visibleText(options.provider ?? index.article?.publisher ?? new URL(folder).host);
  const { datasetUrl, language, link, timeZone } = options;
  const files = new Map<string, string>();
  const common = { datasetUrl, language, link, timeZone };
  const frames = embedCodes(index, { form: 'iframe', frameUrl, ...common });
  const texts = embedCodes(index, { form: 'blockquote', ...common });
  const links: string[] = [];
  for (const [order, { type, id, title, html }] of frames.entries()) {
    const name = `${type}-${id}`;
    const text = texts[order]!;
    const answer = `oembed/${name}.json`;
    const discovery = `<link rel="alternate" type="application/json+oembed" href="${attributeText(at(answer))}" title="${attributeText(title)}">`;
    files.set(
      answer,
      `${JSON.stringify(
        {
          version: '1.0',
          type: 'rich',
          title,
          provider_name: provider,
          provider_url: new URL(folder).origin,
          html: forWordPress(html),
          width: frameWidth,
          height: frameHeight(text.html),
          thumbnail_url: picture ?? at(`thumbnails/${name}.svg`),
          thumbnail_width: thumbnailSize.width,
          thumbnail_height: thumbnailSize.height,
          cache_age: 3600,
        },
        null,
        2,
      )}\n`,
    );
    if (!picture) files.set(`thumbnails/${name}.svg`, thumbnail(title, provider));
    files.set(`claims/${name}.html`, page(index, text, common, at(`claims/${name}.html`), discovery));
    links.push(discovery);
  }
  files.set('oembed/discovery.html', `${links.join('\n')}\n`);
  return files;
}
