import { fill } from '../locales/fill.js';
import { webAddress } from '../model/web-address.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { visibleText } from '../model/hidden-characters.js';
import { languageTag } from '../model/language-tag.js';
import { explain } from '../page/explain.js';
import { localeFor, type Locale } from '../view/locale.js';
import { isAnswered } from '../view/denial-pair.js';
import { readClaimRecap } from '../view/claim-recap.js';
import { claimLabel, pairLabel, quotationLabel } from '../view/label.js';
import { absoluteAddress, pageAddress } from './addresses.js';
import { attributeText, elementText } from './escape.js';
import { jsxOf } from './jsx.js';
import { readableHtml } from './readable-html.js';
import { renderElement, type ShownTag } from './render-element.js';

/** The types of embed. */
export const embedTypes = ['claim', 'pair', 'quote', 'recap'] as const;
export type EmbedType = (typeof embedTypes)[number];

/**
 * The forms of an embed: a blockquote, which sanitizers keep; the element itself; an iframe; or HTML with inline
 * styles.
 */
export const embedForms = ['blockquote', 'element', 'iframe', 'plain'] as const;
export type EmbedForm = (typeof embedForms)[number];

const tags: Readonly<Record<EmbedType, ShownTag>> = {
  claim: 'claim-card',
  pair: 'denial-pair',
  quote: 'source-quote',
  recap: 'claim-recap',
};

/** The attribute of the element that holds the id. A recap has none; its name stands in blockquotes and in addresses. */
const attributes: Readonly<Record<EmbedType, string>> = {
  claim: 'claim',
  pair: 'allegation',
  quote: 'quote',
  recap: 'recap',
};

/** The content and the form of an embed. */
export interface EmbedOptions {
  readonly type: EmbedType;
  /** The id of the claim, of the allegation, or of the quotation, depending on `type`; a recap has none. */
  readonly id?: string | undefined;
  /** The id of one denial of a pair; by default all denials are shown. */
  readonly denial?: string | undefined;
  /** The default is `blockquote`. */
  readonly form?: EmbedForm | undefined;
  readonly variant?: string | undefined;
  /** A number from 2 to 6; the default is 3. */
  readonly headingLevel?: string | undefined;
  /**
   * The BCP 47 tag of the page’s language, which is written on the embed. By default the text is in the dataset’s
   * language and the script follows the page.
   */
  readonly language?: string | undefined;
  /** The IANA name of the time zone of times of day; by default UTC. */
  readonly timeZone?: string | undefined;
  /** The address of the article for readers; by default the one in the dataset. */
  readonly link?: string | undefined;
  /** The address of the dataset, if the page does not use the bundled one. */
  readonly datasetUrl?: string | undefined;
  /** The address of `embed.html`; required for the form `iframe`. */
  readonly frameUrl?: string | undefined;
  /** Writes the code as JSX, for React and MDX. */
  readonly jsx?: boolean | undefined;
}

/** The code of an embed. */
export interface EmbedCode {
  readonly type: EmbedType;
  /** Empty for a recap. */
  readonly id: string;
  /** A label with the speaker, for titles and lists. */
  readonly title: string;
  readonly html: string;
}

/** The width of a frame in CSS pixels, if the page does not set one. */
export const frameWidth = 600;

/**
 * The number of characters and the height of a line at that width, and the height of everything but text, all
 * approximate.
 */
const charactersPerLine = 62;
const lineHeight = 24;
const chrome = 120;

/**
 * Estimates the height in CSS pixels of a frame for HTML, with further details closed; the estimate is rather too high
 * than too low.
 */
export function frameHeight(html: string): number {
  const closed = html.replace(/<\/summary>.*?<\/details>/gs, '</p>');
  const blocks = closed.split(/<\/(?:p|div|dd|dt|blockquote|li)>/);
  const lines = blocks.reduce((sum, block) => {
    const { length } = block.replace(/<[^<>]*>/g, '');
    return sum + Math.ceil(length / charactersPerLine);
  }, 0);
  return chrome + lines * lineHeight;
}

/** Returns the address of a frame that shows an embed. */
function frameAddress(
  frameUrl: string,
  { type, id = '', denial, variant, headingLevel, language, timeZone, datasetUrl }: EmbedOptions,
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

/**
 * Markdown takes an unknown start tag for a block only if that stands alone on its line; otherwise it wraps the element in a `<p>`
 * (https://github.com/commonmark/commonmark-spec/issues/770).
 */
const lines = (...parts: readonly string[]): string => parts.join('\n');

/** Returns the heading of a recap, and the name of the article. */
function recapTitle(index: ClaimIndex, locale: Locale): string {
  const { view } = readClaimRecap({ headingLevel: 3 }, { index, locale, cardHref: () => undefined });
  const names = index.article ? [visibleText(index.article.name)] : [];
  return [view!.heading.formatted, ...names].join(' · ');
}

function titleOf(index: ClaimIndex, { type, id = '', denial }: EmbedOptions, locale: Locale): string {
  if (type === 'recap') return recapTitle(index, locale);
  if (type === 'quote') return quotationLabel(index, index.quotation(id)!, locale);
  const claim = index.claim(id)!;
  return type === 'pair' ? pairLabel(index, claim, locale, denial) : claimLabel(index, claim, locale);
}

/** Returns the title with the kind of statement, for the title of a frame. */
function captionOf(index: ClaimIndex, { type, id = '' }: EmbedOptions, title: string, locale: Locale): string {
  if (type === 'quote' || type === 'recap') return title;
  const { kind } = index.claim(id)!;
  return locale.strings[`kind-${kind}`] + locale.writing.punctuation(locale.language).comma + title;
}

/**
 * Creates the code of an embed. Its readable text is the same as that of the element.
 *
 * @throws {Error} If the dataset lacks the record, with the nearest ids; if the form `iframe` has no `frameUrl`; or if
 *   an address does not have the scheme http or https; or if a recap would be empty.
 */
export function embedCode(index: ClaimIndex, options: EmbedOptions): EmbedCode {
  const { type, id = '', denial, form = 'blockquote', variant, headingLevel, datasetUrl, frameUrl } = options;
  const { language, timeZone } = options;
  const lang = language && (languageTag(language) ?? language);
  const { article } = index;
  const tag = tags[type];
  const isRecap = type === 'recap';
  const named = isRecap ? {} : { [attributes[type]]: id };
  const given = { ...named, denial, variant, 'heading-level': headingLevel, 'time-zone': timeZone };
  const set = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { rendered, problems } = renderElement(tag, new Map(set), index, lang ?? '');
  if (!rendered || problems.length) {
    throw new Error(problems.map((problem) => explain(tag, problem).message).join('\n'));
  }
  if (isRecap && !rendered.shown.claims.length) {
    throw new Error('A recap would be empty: no claim of the dataset is denied, or conflicts with another one.');
  }
  const href = options.link === undefined ? webAddress(article?.url) : absoluteAddress('link', options.link);
  if (datasetUrl !== undefined) pageAddress('datasetUrl', datasetUrl);
  const locale = localeFor(lang ?? '', index.language, timeZone, index.hasDetails, index.isInEnglish)!;
  const text = fill(locale.strings['read-article'], { name: visibleText(article?.name ?? href ?? '') }).join('');
  const link = href === undefined ? undefined : { href, text, language: locale.language };
  const title = titleOf(index, options, locale);
  const code = (html: string): EmbedCode => ({ type, id, title, html: options.jsx ? jsxOf(html) : html });
  const { shadow } = rendered;
  // A link to the card then works without the script.
  const fragment = type === 'claim' ? `claim-${id}` : undefined;
  switch (form) {
    case 'plain':
      return code(readableHtml(shadow, 'inline-styles', link));
    case 'element': {
      const element = lines(
        startTag(tag, { id: fragment, ...Object.fromEntries(set), lang }),
        readableHtml(shadow, 'classes'),
        `</${tag}>`,
      );
      if (!datasetUrl) return code(element);
      return code(lines(startTag('claim-dataset', { src: datasetUrl }), element, '</claim-dataset>'));
    }
    case 'iframe': {
      if (!frameUrl) throw new Error('A frame needs the address of embed.html.');
      const caption = captionOf(index, options, title, locale);
      const frame = startTag('iframe', {
        class: 'claim-embed',
        src: frameAddress(absoluteAddress('frameUrl', frameUrl), options),
        title: caption,
        loading: 'lazy',
        allow: 'clipboard-write',
        width: '100%',
        height: String(frameHeight(readableHtml(shadow, 'classes'))),
        // A style would need an exception in the policy of the page.
        frameborder: '0',
      });
      const day = locale.details?.asOf(index, locale)?.formatted;
      const dated = day && ` <span lang="${locale.language}">${elementText(day)}</span>`;
      const read = link && ` <a href="${attributeText(link.href)}">${elementText(link.text)}</a>`;
      return code(
        // HTML takes the empty `<iframe/>` of an XML serializer for a start tag (https://github.com/silverstripe/silverstripe-cms/issues/323).
        `${frame} </iframe><p lang="${attributeText(index.language)}">${elementText(caption)}${dated ?? ''}${read ?? ''}</p>`,
      );
    }
    case 'blockquote': {
      const data = Object.fromEntries(set.map(([name, value]) => [`data-${name}`, value]));
      const blockquote = startTag('blockquote', {
        class: 'claim-embed',
        id: fragment,
        lang,
        ...data,
        'data-recap': isRecap ? '' : undefined,
        'data-dataset': datasetUrl,
      });
      return code(`${blockquote}${readableHtml(shadow, 'classes', link)}</blockquote>`);
    }
  }
}

/** Creates the embeds of every claim, every pair of a claim and its denials, and every quotation of a dataset. */
export function embedCodes(index: ClaimIndex, options: Omit<EmbedOptions, 'type' | 'id' | 'denial'> = {}): EmbedCode[] {
  const claims = index.claimIds();
  const codesOf = (type: EmbedType, ids: readonly string[]) =>
    ids.map((id) => embedCode(index, { ...options, type, id }));
  return [
    ...codesOf('claim', claims),
    ...codesOf(
      'pair',
      claims.filter((id) => isAnswered(index, id)),
    ),
    ...codesOf('quote', index.quotationIds()),
  ];
}
