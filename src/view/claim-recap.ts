import { enRecap } from '../locales/en-recap.js';
import { fill } from '../locales/fill.js';
import type { ClaimIndex } from '../model/claim-index.js';
import type { Claim } from '../model/types.js';
import { headingLevel, headingLevelProblem, problemsOf, type HeadingLevel } from './attributes.js';
import { briefAttribution, type Attribution } from './attribution.js';
import { relatedClaims, type Direction, type RelatedClaim } from './claim-card.js';
import { correctionViews } from './corrections.js';
import type { AsOf } from './details.js';
import type { Locale } from './locale.js';
import { verificationView, type VerificationView } from './statement.js';
import type { Reading, ViewContext } from './view-context.js';

export interface ClaimRecapAttributes {
  readonly headingLevel: number;
}

/** A text of the interface, and the same with its numbers. */
interface Numbered {
  readonly words: string;
  readonly formatted: string;
}

/** A claim that is denied, or conflicts with another one. */
export interface ContestedClaim {
  readonly id: string;
  readonly kind: string;
  readonly claimants: Attribution;
  readonly text: string;
  /** BCP 47 tag of the language of the text. */
  readonly language: string;
  readonly verification?: VerificationView | undefined;
  /** The label of the latest correction, with its day. */
  readonly correction?: { readonly formatted: string; readonly date: string } | undefined;
  /** The address of its card, if it is on the page. */
  readonly href?: string | undefined;
  /** The claims that deny this claim, the claims that conflict with it, and the claims that it denies. */
  readonly relations: readonly RelatedClaim[];
}

export interface ClaimRecapView {
  readonly headingLevel: HeadingLevel;
  readonly heading: Numbered;
  /** The sentence with the rule of the list. */
  readonly rule: string;
  /** How much of the article the records cover, if the dataset says so. */
  readonly coverage?: (Numbered & { readonly share: number }) | undefined;
  /** The contested claims, in the order of the dataset. */
  readonly claims: readonly ContestedClaim[];
  /** The day of the last change to the records. */
  readonly asOf?: AsOf | undefined;
}

// A denial never stands without what it denies.
const contesting: readonly Direction[] = [
  ['denies', true],
  ['denies', false],
  ['conflicts-with', false],
  ['conflicts-with', true],
];

/** Describes a claim; returns `undefined` if nobody denies it and it conflicts with no other one. */
function contestedClaim(record: Claim, context: ViewContext): ContestedClaim | undefined {
  const relations = relatedClaims(record, contesting, context);
  if (!relations.some(({ type, isOutgoing }) => type !== 'denies' || !isOutgoing)) return undefined;
  const { index, locale, cardHref } = context;
  const { id, kind, text, inLanguage, verification, corrections, appearances } = index.visible(record);
  const [correction] = correctionViews(corrections, locale);
  return {
    id,
    kind: locale.strings[`kind-${kind}`],
    claimants: briefAttribution(index, appearances[0]!.claimant, locale),
    text,
    language: inLanguage ?? index.language,
    verification: verificationView(index, verification, locale),
    correction: correction && { formatted: correction.formatted, date: correction.date },
    href: cardHref(id),
    relations,
  };
}

/** The strings of a recap, which the English ones of the script are without. */
const stringsOf = ({ strings }: Locale): typeof enRecap => ({ ...enRecap, ...strings });

function coverageView({ article }: ClaimIndex, locale: Locale): ClaimRecapView['coverage'] {
  const share = article?.coverage;
  if (share === undefined) return undefined;
  const words = stringsOf(locale)['recap-coverage'];
  // Rounded down: 100 % says that nothing is left.
  const percent = new Intl.NumberFormat(locale.tag, { style: 'percent' }).format(Math.floor(share * 100) / 100);
  return { share, words, formatted: fill(words, { share: percent }).join('') };
}

function headingView({ article }: ClaimIndex, count: number, locale: Locale): Numbered {
  const words = stringsOf(locale)[article ? 'recap-article' : 'recap-collection'];
  return { words, formatted: fill(words, { number: new Intl.NumberFormat(locale.tag).format(count) }).join('') };
}

export function readClaimRecap(attributes: ClaimRecapAttributes, context: ViewContext): Reading<ClaimRecapView> {
  const { index, locale } = context;
  const claims = index.claimIds().flatMap((id) => contestedClaim(index.claim(id)!, context) ?? []);
  const view = {
    headingLevel: headingLevel(attributes.headingLevel),
    heading: headingView(index, claims.length, locale),
    rule: stringsOf(locale)['recap-rule'],
    coverage: coverageView(index, locale),
    claims,
    asOf: locale.details?.asOf(index, locale),
  };
  return {
    view,
    records: { claims: claims.map(({ id }) => id), quotations: [] },
    problems: problemsOf(headingLevelProblem(attributes.headingLevel)),
  };
}
