import type { Steps } from '../model/steps.js';
import { Node, valuesOfStep, type Graph } from './graph.js';
import { idIn } from './own-values.js';

/** A node that is a record by itself, wherever it stands in the document. */
export interface Found {
  readonly role: 'review' | 'claim' | 'quotation';
  readonly node: Node;
  /** The claim that has the review as a property. */
  readonly reviewOf?: Node | undefined;
}

/** Answers of the Fact Check Tools API and exports of publishers have no types: their properties say what they are. */
function roleOf(node: Node, property: string): Found['role'] | undefined {
  if (node.isReference) return undefined;
  if (node.is('ClaimReview', 'MediaReview')) return 'review';
  if (node.is('Claim')) return 'claim';
  if (node.is('Quotation')) return 'quotation';
  if (node.types.length) return undefined;
  if (property === 'claimReview' || node.properties.has('claimReviewed')) return 'review';
  // Pages of feeds have reviews, too, but claim nothing themselves.
  const isClaim = node.properties.has('claimReview') && node.properties.has('text');
  return isClaim || node.properties.has('claimant') ? 'claim' : undefined;
}

/** Types of pages and lists, whose language is that of the records on them. */
const pageType = /(?:Page|Article|Posting|Site|Feed|List)$/;

const propertiesOfReviews = ['review', 'reviews', 'claimReview'];

/** The records of a document in its order, the pages around them, and the sources beside them. */
export interface Records {
  readonly records: readonly Found[];
  readonly pages: readonly Node[];
  /** Sources that a dataset of this library describes apart from the records that name them. */
  readonly sources: readonly Node[];
}

/** Finds all records, in steps of some nodes. */
export function* recordsOf({ roots }: Graph): Steps<Records> {
  const records: Found[] = [];
  const pages: Node[] = [];
  const sources: Node[] = [];
  let visited = 0;
  function* visit(node: Node, property: string, parent: Found | undefined): Steps<void> {
    if (++visited % valuesOfStep === 0) yield;
    const isOfParent = parent?.role === 'claim' && propertiesOfReviews.includes(property);
    // A review of a claim is a fact check, whatever publishers call it.
    const role = isOfParent && node.is('Review') ? 'review' : roleOf(node, property);
    const record = role && { role, node, reviewOf: isOfParent ? parent.node : undefined };
    if (record) records.push(record);
    else if (!parent && idIn('source', node.id) !== undefined) sources.push(node);
    else if (!parent && node.types.some(({ content }) => pageType.test(content as string))) pages.push(node);
    for (const [name, values] of node.properties)
      for (const { content } of values) if (content instanceof Node) yield* visit(content, name, record ?? parent);
  }
  for (const root of roots) yield* visit(root, '', undefined);
  return { records, pages, sources };
}
