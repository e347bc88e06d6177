import { firstAppearance } from '../model/first-appearance.js';
import type { Claim, Relation, RelationType } from '../model/types.js';
import { articleView, type ArticleView } from './article.js';
import { briefAttribution, type Attribution } from './attribution.js';
import {
  choiceProblem,
  findRecord,
  headingLevel,
  headingLevelProblem,
  problemsOf,
  withdrawnReading,
} from './attributes.js';
import type { HeadingLevel } from './attributes.js';
import { statementView, type StatementView } from './statement.js';
import type { Reading, ViewContext } from './view-context.js';

/** The extent of a card: all of its content, or less for a sidebar. */
export type ClaimCardVariant = 'full' | 'compact';

export interface ClaimCardAttributes {
  readonly claim: string | null;
  readonly variant: string;
  readonly headingLevel: number;
}

export interface RelatedClaim {
  readonly id: string;
  readonly claimants: Attribution;
  readonly text: string;
  /** BCP 47 tag of the language of the text. */
  readonly language: string;
  /** The part that is meant, if it is not the whole. */
  readonly part?: string;
  readonly note?: string;
  /** The address of its card, if it is on the page. */
  readonly href?: string;
}

export interface RelationGroup {
  readonly type: RelationType;
  readonly label: string;
  readonly claims: readonly RelatedClaim[];
}

export interface ClaimCardView extends StatementView {
  readonly isCompact: boolean;
  readonly headingLevel: HeadingLevel;
  readonly relations: readonly RelationGroup[];
  readonly article?: ArticleView;
  /** The day of the last change to the records. */
  readonly asOf?: string;
}

const variants: readonly string[] = ['full', 'compact'] satisfies ClaimCardVariant[];

// Denials and answers come before context.
const relationOrder: readonly RelationType[] = ['denies', 'responds-to', 'conflicts-with', 'supports', 'elaborates'];

// Compact cards keep these: without its denials a claim would stand unanswered.
const contestingRelations: readonly RelationType[] = ['denies', 'responds-to', 'conflicts-with'];

function relationGroups({ id }: Claim, types: readonly RelationType[], context: ViewContext): RelationGroup[] {
  const { index, locale, cardHref } = context;
  const groups = new Map<string, RelationGroup & { claims: RelatedClaim[] }>();
  const add = ({ type, part, note }: Relation, label: string, relatedId: string) => {
    const claim = index.claim(relatedId);
    const group = groups.get(label) ?? { type, label, claims: [] };
    if (!claim || group.claims.some((related) => related.id === relatedId)) return;
    const { text } = index.visible(claim);
    const claimants = briefAttribution(index, firstAppearance(claim).claimant, locale);
    const href = cardHref(relatedId);
    const remarks = { ...(part && { part }), ...(note && { note }) };
    const language = claim.inLanguage ?? index.language;
    group.claims.push({ id: claim.id, claimants, text, language, ...remarks, ...(href && { href }) });
    groups.set(label, group);
  };
  for (const type of types) {
    const { [`relation-${type}` as const]: label, [`relation-${type}-inverse` as const]: inverse } = locale.strings;
    for (const relation of index.relationsTo(id).map(index.visible)) {
      if (relation.type === type) add(relation, inverse, relation.from);
    }
    for (const relation of index.relationsFrom(id).map(index.visible)) {
      if (relation.type === type) add(relation, label, relation.to);
    }
  }
  return [...groups.values()];
}

export function claimCardView(
  claim: Claim,
  { variant, headingLevel: level }: Omit<ClaimCardAttributes, 'claim'>,
  context: ViewContext,
): ClaimCardView {
  const { index, locale } = context;
  const article = articleView(index);
  const asOf = locale.details?.asOf(index, locale);
  const isCompact = variant === 'compact';
  const statement = statementView(claim, context);
  return {
    ...statement,
    quotations: isCompact ? [] : statement.quotations,
    isCompact,
    headingLevel: headingLevel(level),
    relations: relationGroups(claim, isCompact ? contestingRelations : relationOrder, context),
    ...(article && { article }),
    ...(asOf && { asOf }),
  };
}

export function readClaimCard(attributes: ClaimCardAttributes, context: ViewContext): Reading<ClaimCardView> {
  const { claim, claimIds } = context.index;
  const { record, problem } = findRecord('claim', attributes.claim, claim, claimIds);
  const problems = problemsOf(
    problem,
    headingLevelProblem(attributes.headingLevel),
    choiceProblem('variant', attributes.variant, variants),
  );
  if (!record) return withdrawnReading(attributes.claim, context) ?? { problems };
  const view = claimCardView(record, attributes, context);
  return { view, records: { claims: [view.id], quotations: view.quotations.map(({ id }) => id) }, problems };
}
