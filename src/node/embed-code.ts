import { fill } from '../locales/fill.js';
import { webAddress } from '../model/web-address.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { visibleText } from '../model/hidden-characters.js';
import { explain } from '../page/explain.js';
import { localeFor, type Locale } from '../view/locale.js';
import { denialsOf } from '../view/denial-pair.js';
import { punctuation } from '../view/punctuation.js';
import { quotationText, quotationView } from '../view/quotation-view.js';
import { statementView } from '../view/statement.js';
import { attributeText, elementText } from './escape.js';
import { readableHtml } from './readable-html.js';
import { renderElement, type ShownTag } from './render-element.js';

/** What can be embedded. */
export const embedTypes = ['claim', 'pair', 'quote'] as const;
export type EmbedType = (typeof embedTypes)[number];

/**
 * The forms of an embed: a blockquote, which passes sanitizers; the element itself; a frame; HTML with inline styles.
 */
export const embedForms = ['blockquote', 'element', 'iframe', 'plain'] as const;
export type EmbedForm = (typeof embedForms)[number];

const tags: Readonly<Record<EmbedType, ShownTag>> = {
  claim: 'claim-card',
  pair: 'denial-pair',
  quote: 'source-quote',
};

/** The attribute that names what is shown. */
const attributes: Readonly<Record<EmbedType, string>> = { claim: 'claim', pair: 'allegation', quote: 'quote' };

/** What an embed shows, and how. */
export interface EmbedOptions {
  readonly type: EmbedType;
  /** The id of the claim, of the claim that is denied, or of the quotation. */
  readonly id: string;
  /** The id of the one denial that a pair shows; all of them where it is left out. */
  readonly denial?: string | undefined;
  /** `blockquote` where it is left out. */
  readonly form?: EmbedForm | undefined;
  readonly variant?: string | undefined;
  /** 2 to 6; 3 where it is left out. */
  readonly headingLevel?: string | undefined;
  /**
   * The language of the page, as a BCP 47 tag: it is written on the embed. Where it is left out, the text is in the
   * dataset’s language, and the script follows the page.
   */
  readonly language?: string | undefined;
  /** IANA name of the time zone in which times of the day are told; UTC where it is left out. */
  readonly timeZone?: string | undefined;
  /** The address that readers find the article at; where it is left out, the one in the dataset. */
  readonly link?: string | undefined;
  /** The address of the dataset, where the page does not use the bundled one. */
  readonly datasetUrl?: string | undefined;
  /** The address of `embed.html`, for frames. */
  readonly frameUrl?: string | undefined;
}

/** An embed. */
export interface EmbedCode {
  readonly type: EmbedType;
  readonly id: string;
  /** The claim, or the words of the quotation, in a line. */
  readonly title: string;
  readonly html: string;
}

/** How wide a frame is where the page does not say, in CSS pixels. */
export const frameWidth = 600;

/** A line of text holds about as many characters at that width, and is about as high; what is no text is added. */
const charactersPerLine = 62;
const lineHeight = 24;
const chrome = 120;

/** About how high, in CSS pixels, a frame must be to hold a text; rather too high than too low. */
export function frameHeight(html: string): number {
  const blocks = html.split(/<\/(?:p|h\d|dd|dt|blockquote|li)>/);
  const lines = blocks.reduce((sum, block) => {
    const { length } = block.replace(/<[^<>]*>/g, '');
    return sum + Math.ceil(length / charactersPerLine);
  }, 0);
  return chrome + lines * lineHeight;
}

/** The address of a frame that shows something. */
export function frameAddress(
  frameUrl: string,
  { type, id, denial, variant, headingLevel, language, timeZone, datasetUrl }: EmbedOptions,
): string {
  const address = new URL(frameUrl);
  const parameters = {
    [attributes[type]]: id,
    denial,
    variant,
    'heading-level': headingLevel,
    lang: language,
    'time-zone': timeZone,
    dataset: datasetUrl,
  };
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) address.searchParams.set(name, value);
  return address.href;
}

function startTag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === undefined ? '' : ` ${attribute}="${attributeText(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** What an embed is about, in a line: the claim, or the words of the quotation. */
function titleOf(index: ClaimIndex, type: EmbedType, id: string, locale: Locale): string {
  const quotation = type === 'quote' ? index.quotation(id) : undefined;
  if (!quotation) return visibleText(index.claim(id)?.text ?? id);
  const view = quotationView(index, quotation, locale);
  return view.marks.open + quotationText(view) + view.marks.close;
}

/** The same, with what sort of statement it is and whose; for the title of a frame. */
function captionOf(index: ClaimIndex, type: EmbedType, id: string, locale: Locale): string {
  const quotation = type === 'quote' ? index.quotation(id) : undefined;
  if (quotation) {
    return `${titleOf(index, type, id, locale)} — ${quotationView(index, quotation, locale).speaker.name}`;
  }
  const { kind, text, claimants } = statementView(index, index.claim(id)!, locale);
  const { comma, colon } = punctuation(locale.language);
  return `${kind}${comma}${claimants.name}${colon}${text}`;
}

/**
 * The code that embeds something in an article: with readable text, the same as the element shows.
 *
 * @throws {Error} Where the dataset has nothing to show, with the nearest ids; where a frame has no `frameUrl`; or
 *   where an address is not one of the web.
 */
export function embedCode(index: ClaimIndex, options: EmbedOptions): EmbedCode {
  const { type, id, denial, form = 'blockquote', variant, headingLevel, datasetUrl, frameUrl } = options;
  const { language: lang, timeZone } = options;
  const { article } = index;
  const tag = tags[type];
  const given = { [attributes[type]]: id, denial, variant, 'heading-level': headingLevel, 'time-zone': timeZone };
  const set = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { rendered, problems } = renderElement(tag, new Map(set), index, lang ?? '');
  if (!rendered || problems.length) {
    throw new Error(problems.map((problem) => explain(tag, problem).message).join('\n'));
  }
  const href = webAddress(options.link ?? article.url);
  if (options.link !== undefined && !href) throw new Error(`“${options.link}” is not an http or https address`);
  const locale = localeFor(lang ?? '', article.inLanguage, timeZone)!;
  const text = fill(locale.strings['read-article'], { name: visibleText(article.name) }).join('');
  const link = href === undefined ? undefined : { href, text, language: locale.language };
  const title = titleOf(index, type, id, locale);
  const code = (html: string): EmbedCode => ({ type, id, title, html });
  const { shadow } = rendered;
  // A link to the card then works without the script.
  const fragment = type === 'claim' ? `claim-${id}` : undefined;
  switch (form) {
    case 'plain':
      return code(readableHtml(shadow, 'inline-styles', link));
    case 'element': {
      const element = `${startTag(tag, { id: fragment, ...Object.fromEntries(set), lang })}${readableHtml(shadow, 'classes')}</${tag}>`;
      return code(datasetUrl ? `${startTag('claim-dataset', { src: datasetUrl })}${element}</claim-dataset>` : element);
    }
    case 'iframe': {
      if (!frameUrl) throw new Error('A frame needs the address of embed.html.');
      const caption = captionOf(index, type, id, locale);
      const frame = startTag('iframe', {
        class: 'claim-embed',
        src: frameAddress(frameUrl, options),
        title: caption,
        loading: 'lazy',
        allow: 'clipboard-write',
        width: String(frameWidth),
        height: String(frameHeight(readableHtml(shadow, 'classes'))),
        style: 'max-width:100%;border:0',
      });
      const read = link && ` <a href="${attributeText(link.href)}">${elementText(link.text)}</a>`;
      return code(
        `${frame}</iframe><p lang="${attributeText(article.inLanguage)}">${elementText(caption)}${read ?? ''}</p>`,
      );
    }
    case 'blockquote': {
      const data = Object.fromEntries(set.map(([name, value]) => [`data-${name}`, value]));
      const blockquote = startTag('blockquote', {
        class: 'claim-embed',
        id: fragment,
        lang,
        ...data,
        'data-dataset': datasetUrl,
      });
      return code(`${blockquote}${readableHtml(shadow, 'classes', link)}</blockquote>`);
    }
  }
}

/** The embeds of a whole dataset: every claim, every pair of a claim and its denials, every quotation. */
export function embedCodes(index: ClaimIndex, options: Omit<EmbedOptions, 'type' | 'id' | 'denial'> = {}): EmbedCode[] {
  const claims = index.claimIds();
  const ids: Readonly<Record<EmbedType, readonly string[]>> = {
    claim: claims,
    pair: claims.filter((id) => denialsOf(index, id).length),
    quote: index.quotationIds(),
  };
  return embedTypes.flatMap((type) => ids[type].map((id) => embedCode(index, { ...options, type, id })));
}
