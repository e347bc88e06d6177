import { fill } from '../locales/fill.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { visible } from '../model/hidden-characters.js';
import type { Claim, Correction, RelationType, Review } from '../model/types.js';
import { attribution, briefAttribution, namesOf, type Attribution } from './attribution.js';
import { dateView, dayLabel, type DateView } from './dates.js';
import type { Locale } from './locale.js';
import { quotationView, type QuotationView } from './quotation-view.js';
import { webAddress } from './web-address.js';

/** A claim that bears on the one shown. */
export interface RelatedClaim {
  readonly id: string;
  readonly claimants: Attribution;
  readonly text: string;
  readonly note?: string;
}

/** The claims that bear on the one shown in the same way. */
export interface RelationGroup {
  readonly type: RelationType;
  readonly label: string;
  readonly claims: readonly RelatedClaim[];
}

/** A change made to a claim after it was published. */
export interface CorrectionView {
  /** What was done, and on which day. */
  readonly label: string;
  readonly text: string;
}

/** A reviewer’s verdict: the reviewer’s words under the reviewer’s name. */
export interface ReviewView {
  readonly author: Attribution;
  readonly verdict: string;
  readonly href?: string;
}

/** A claim as shown, without what answers it. */
export interface StatementView {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly language: string;
  readonly claimants: Attribution;
  readonly reportedBy?: Attribution;
  readonly date?: DateView;
  readonly verification: string;
  readonly reviews: readonly ReviewView[];
  /** The latest one. */
  readonly correction?: CorrectionView;
  readonly quotations: readonly QuotationView[];
  readonly note?: string;
}

/** A claim as shown, with where it stands. */
export interface ClaimView extends StatementView {
  readonly relations: readonly RelationGroup[];
  /** The article’s name and address, where the dataset has the address. */
  readonly article?: { readonly name: string; readonly href: string };
}

// What answers a claim comes before what surrounds it.
const relationOrder: readonly RelationType[] = ['denies', 'responds-to', 'conflicts-with', 'supports', 'elaborates'];

function relationGroups(index: ClaimIndex, id: string, locale: Locale): RelationGroup[] {
  const groups = new Map<string, { type: RelationType; label: string; claims: RelatedClaim[] }>();
  const added = new Set<string>();
  const add = (type: RelationType, label: string, other: string, note: string | undefined) => {
    const claim = index.claim(other);
    const key = `${label}/${other}`;
    if (!claim || added.has(key)) return;
    added.add(key);
    const group = groups.get(label) ?? { type, label, claims: [] };
    groups.set(label, group);
    group.claims.push({
      id: other,
      claimants: briefAttribution(index, claim.claimant, locale),
      text: claim.text,
      ...(note && { note }),
    });
  };
  const incoming = index.relationsTo(id);
  const outgoing = index.relationsFrom(id);
  if (!incoming.length && !outgoing.length) return [];
  for (const type of relationOrder) {
    const { [`relation-${type}` as const]: label, [`relation-${type}-inverse` as const]: inverse } = locale.strings;
    for (const relation of incoming) {
      if (relation.type === type) add(type, inverse, relation.from, relation.note);
    }
    for (const relation of outgoing) {
      if (relation.type === type) add(type, label, relation.to, relation.note);
    }
  }
  return [...groups.values()];
}

function latestCorrection(corrections: readonly Correction[] | undefined, locale: Locale): CorrectionView | undefined {
  const latest = corrections && [...corrections].sort((a, b) => b.date.localeCompare(a.date))[0];
  if (!latest) return undefined;
  const { [`correction-${latest.type}` as const]: label } = locale.strings;
  return { label: fill(label, { date: dayLabel(latest.date, locale) }).join(''), text: latest.text };
}

function reviewView(index: ClaimIndex, { author, verdict, url }: Review, locale: Locale): ReviewView {
  const href = webAddress(url);
  return { author: briefAttribution(index, [author], locale), verdict, ...(href && { href }) };
}

/** What is shown of a claim, without what answers it. */
export function statementView(index: ClaimIndex, claim: Claim, locale: Locale): StatementView {
  const { strings } = locale;
  const correction = latestCorrection(claim.corrections, locale);
  return {
    id: claim.id,
    kind: strings[`kind-${claim.kind}`],
    text: claim.text,
    language: index.article.inLanguage,
    claimants: attribution(index, claim.claimant, locale),
    ...(claim.reportedBy && { reportedBy: namesOf(index, claim.reportedBy, locale) }),
    ...(claim.date && { date: dateView(claim.date, locale) }),
    verification: strings[`verification-${claim.verification}`],
    reviews: (claim.reviews ?? []).map((review) => reviewView(index, review, locale)),
    ...(correction && { correction }),
    quotations: index.quotationsOf(claim.id).map((quotation) => quotationView(index, quotation, locale)),
    ...(claim.note && { note: claim.note }),
  };
}

/** What is shown of a claim and of where it stands. */
export function claimView(index: ClaimIndex, claim: Claim, locale: Locale): ClaimView {
  const href = webAddress(index.article.url);
  return visible({
    ...statementView(index, claim, locale),
    relations: relationGroups(index, claim.id, locale),
    ...(href && { article: { name: index.article.name, href } }),
  });
}
