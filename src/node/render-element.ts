import { render } from '@lit-labs/ssr/lib/render.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { CSSResult, TemplateResult } from 'lit';

import { baseStyles } from '../elements/base.styles.js';
import cardStyles from '../elements/claim-card/claim-card.styles.js';
import recapStyles from '../elements/claim-recap/claim-recap.styles.js';
import pairStyles from '../elements/denial-pair/denial-pair.styles.js';
import quoteStyles from '../elements/source-quote/source-quote.styles.js';
import { addStrings } from '../locales/languages.js';
import type { ClaimIndex } from '../model/claim-index.js';
import type { Problem } from '../model/problem.js';
import type { Shown } from '../page/publish-json-ld.js';
import { claimCard } from '../templates/claim-card.js';
import { claimRecap } from '../templates/claim-recap.js';
import { details, enDetails } from '../templates/details.js';
import { denialPair } from '../templates/denial-pair.js';
import { sourceQuote } from '../templates/source-quote.js';
import { problemsOf, timeZoneProblem } from '../view/attributes.js';
import { readClaimCard } from '../view/claim-card.js';
import { readClaimRecap } from '../view/claim-recap.js';
import { readDenialPair } from '../view/denial-pair.js';
import { attributesDigest, viewDigest } from '../view/digest.js';
import { addDetails, addLanguages, localeFor, type Locale } from '../view/locale.js';
import { allLanguages } from '../view/other-languages.js';
import { utc } from '../view/time-zone.js';
import { readSourceQuote } from '../view/source-quote.js';
import type { Reading, ViewContext } from '../view/view-context.js';
import { everyLanguage } from './every-language.js';

addStrings(everyLanguage);
addDetails(details, enDetails);
addLanguages(allLanguages);

type Attributes = ReadonlyMap<string, string>;

export interface RenderedElement {
  /** The content of the shadow root, without styles. */
  readonly shadow: string;
  readonly styles: string;
  /** The digests by which the element recognises the content in the browser. */
  readonly digest: string;
  readonly shown: Shown;
}

/** The outcome of rendering an element; without `rendered` it shows its fallback. */
export interface Rendering {
  readonly rendered?: RenderedElement;
  readonly problems: readonly Problem[];
}

/** Returns the function that renders the elements of a tag, from what its class is made of. */
function elementType<ViewAttributes extends object, View extends object>(
  attributesOf: (attributes: Attributes) => ViewAttributes,
  read: (attributes: ViewAttributes, context: ViewContext) => Reading<View>,
  template: (view: View, locale: Locale) => TemplateResult,
  ownStyles: CSSResult,
) {
  return (given: Attributes, context: ViewContext, language: string, timeZone: string): Rendering => {
    const { index, locale } = context;
    const attributes = attributesOf(given);
    const { view, withdrawn, records = { claims: [], quotations: [] }, problems: found } = read(attributes, context);
    const problems = problemsOf(...found, timeZoneProblem(timeZone));
    const content = view ? template(view, locale) : withdrawn && details.withdrawn(withdrawn, locale);
    if (!content) return { problems };
    const rendered = {
      shadow: htmlOf(content),
      styles: baseStyles.cssText + ownStyles.cssText,
      digest: `${attributesDigest(attributes, timeZone, language)}.${viewDigest(view ?? withdrawn!, locale)}`,
      shown: { index, ...records },
    };
    return { rendered, problems };
  };
}

const valueOf = (attributes: Attributes, name: string): string | null => attributes.get(name) ?? null;
const levelOf = (attributes: Attributes): number => Number(attributes.get('heading-level') ?? 3);

const elementTypes = {
  'claim-card': elementType(
    (attributes) => ({
      claim: valueOf(attributes, 'claim'),
      variant: attributes.get('variant') ?? 'full',
      headingLevel: levelOf(attributes),
    }),
    readClaimCard,
    claimCard,
    cardStyles,
  ),
  'denial-pair': elementType(
    (attributes) => ({
      allegation: valueOf(attributes, 'allegation'),
      denial: valueOf(attributes, 'denial'),
      headingLevel: levelOf(attributes),
    }),
    readDenialPair,
    denialPair,
    pairStyles,
  ),
  'source-quote': elementType(
    (attributes) => ({ quote: valueOf(attributes, 'quote') }),
    readSourceQuote,
    sourceQuote,
    quoteStyles,
  ),
  'claim-recap': elementType(
    (attributes) => ({ headingLevel: levelOf(attributes) }),
    readClaimRecap,
    claimRecap,
    recapStyles,
  ),
};

export type ShownTag = keyof typeof elementTypes;

export const shownTags = Object.keys(elementTypes) as ShownTag[];

/** Renders a template as HTML, without the comments that only Lit’s hydration needs. */
function htmlOf(template: TemplateResult): string {
  // Lit renders a slot only inside the shadow root of an element.
  const result = render(template, { customElementHostStack: [{} as never] });
  return collectResultSync(result).replaceAll(/<!--.*?-->|<\?>/gs, '');
}

/** Cuts what is too long for a language or a time zone: a server keeps locales by these names. */
const key = (name: string) => name.slice(0, 300);

/**
 * Renders an element as a browser does.
 *
 * @param language - BCP 47 tag of the language of the page around it; empty if it names none.
 */
export function renderElement(
  tag: ShownTag,
  attributes: Attributes,
  index: ClaimIndex,
  language: string,
  cardHref: ViewContext['cardHref'] = () => undefined,
): Rendering {
  const timeZone = attributes.get('time-zone') ?? utc;
  const locale = localeFor(key(language), index.language, key(timeZone), index.hasDetails, index.isInEnglish)!;
  return elementTypes[tag](attributes, { index, locale, cardHref }, language, timeZone);
}
