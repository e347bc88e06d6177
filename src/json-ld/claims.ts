import { claimKinds, limits } from '../model/schema.js';
import type { Appearance, Claim, Correction, Work } from '../model/types.js';
import { unknownId } from '../model/reserved-ids.js';
import type { Articles } from './article.js';
import { Node, type Place, type Value } from './graph.js';
import { recordId, type Ids } from './ids.js';
import { idIn } from './own-values.js';
import type { Reader, Words } from './reader.js';
import { maxAgents, type Sources } from './sources.js';
import { kindVocabulary, ownVocabulary } from './vocabulary.js';
import type { Works } from './works.js';

/** A claim of the dataset while it is made. */
export interface ClaimDraft {
  readonly claim: Claim;
  /** The record of the document that it is read from. */
  readonly record: Node;
  readonly place: Place;
  readonly language: string | undefined;
  readonly reviews: Map<string, NonNullable<Claim['reviews']>[number]>;
}

type Utterance = Pick<Appearance, 'date' | 'reportedBy'> & { readonly claimant: string[] };

/** Returns what `read` makes of the first node that it accepts; it leaves the others unread. */
function first<T>(nodes: readonly Node[], read: (node: Node) => T | undefined): T | undefined {
  for (const node of nodes) {
    const found = read(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Reads the chain of those who reported a statement; the outermost report cites the one inside. */
export function reportedBy(reader: Reader, sources: Sources, node: Node): string[] {
  const chain: string[] = [];
  const seen = new Set<Node>();
  let values = node.values('isBasedOn');
  while (chain.length < maxAgents) {
    const found = reader.nodes(values).find(({ node: report }) => report.is('Report') && !seen.has(report));
    const [source] = found ? sources.of(found.node.values('author').slice(0, 1)) : [];
    if (!found || source === undefined) break;
    seen.add(found.node);
    found.value.used = true;
    found.node.isRead = true;
    found.node.useTypes('Report');
    chain.unshift(source);
    values = found.node.values('isBasedOn');
  }
  return chain;
}

const correctionTypes = ['corrected', 'retracted'] as const;
const correctors = ['claimant', 'newsroom'] as const;

/** Reads the corrections of a claim or a quotation. */
export function correctionsOf(reader: Reader, node: Node): Correction[] {
  return node.values('correction').flatMap((value): Correction[] => {
    const comment = reader.resolve(value);
    const text = comment && reader.text(comment, limits.text, 'text', 'description');
    const date = comment && reader.day(comment, 'datePublished', 'dateCreated');
    if (!comment || text === undefined || date === undefined) {
      value.used = true;
      if (comment) comment.isReported = true;
      reader.report(value, 'a correction needs a text and a day', 'add them', { dropped: true });
      return [];
    }
    value.used = true;
    comment.isRead = true;
    comment.useTypes('CorrectionComment');
    const type = reader.first(comment.values('name'), ({ content }) =>
      correctionTypes.find((known) => known === content),
    );
    const by = reader.first(comment.values('additionalType'), ({ content }) =>
      correctors.find((known) => content === `${ownVocabulary}by:${known}`),
    );
    return [{ type: type ?? 'corrected', ...(by && { by }), date, text }];
  });
}

/** The claims of a dataset: each node once, however many refer to it. */
export class Claims {
  /** The record that is read now. */
  record: Node | undefined;
  readonly #drafts: ClaimDraft[] = [];
  readonly #byNode = new Map<Node, ClaimDraft | undefined>();
  /** Claims without an id of their own, by all that they say. */
  readonly #byContent = new Map<string, ClaimDraft>();

  constructor(
    readonly reader: Reader,
    readonly ids: Ids,
    readonly sources: Sources,
    readonly works: Works,
    readonly articles: Articles,
  ) {}

  list(): readonly ClaimDraft[] {
    return this.#drafts;
  }

  /**
   * Returns the claim that a node describes; it is read at its first mention.
   *
   * @param language - The language of the claim if the node names none.
   */
  ofNode(node: Node, language?: string): ClaimDraft | undefined {
    if (this.#byNode.has(node)) return this.#byNode.get(node);
    const words = this.reader.wordsOf(node, limits.text, 'text', 'claimReviewed', 'name', 'headline', 'description');
    if (!words) {
      this.reader.leaveOut(node, 'there is no text that says what is claimed', 'add `text`');
      this.#byNode.set(node, undefined);
      return undefined;
    }
    return this.reviewed([node], words, this.reader.language(node, 'inLanguage') ?? language);
  }

  /** Leaves out a claim of which a review says nothing: its name is that of a place or a programme. */
  leaveOut(node: Node): void {
    if (!this.#byNode.has(node)) this.#byNode.set(node, undefined);
  }

  /** Returns the claim that a node was read as, or with. */
  known(node: Node): ClaimDraft | undefined {
    return this.#byNode.get(node);
  }

  /**
   * Makes a claim that a review is about.
   *
   * @param nodes - The nodes that say who claims it and when; a second review of the first of them gets the same claim.
   * @param media - Nodes that only say where it is claimed.
   */
  reviewed(nodes: readonly Node[], words: Words, language?: string, media: readonly Node[] = []): ClaimDraft {
    words.value.isLanguageUsed = words.language !== undefined;
    const draft = this.#draft(nodes, words, words.language ?? language, media);
    for (const node of nodes) if (!this.#byNode.get(node)) this.#byNode.set(node, draft);
    return draft;
  }

  /** Makes a claim of a quotation that belongs to none: the speakers claim what is quoted. */
  ofQuotation(node: Node, { text }: Words, speakers: readonly string[], language: string | undefined): ClaimDraft {
    return this.#add(node, { text, kind: 'assertion', appearances: [{ claimant: [...speakers] }] }, language);
  }

  #draft(nodes: readonly Node[], words: Words, language: string | undefined, media: readonly Node[]): ClaimDraft {
    const { reader } = this;
    const values = (...names: string[]) => nodes.flatMap((node) => node.values(...names));
    for (const node of nodes) {
      node.isRead = true;
      node.useTypes('Claim', 'CreativeWork', 'Thing');
      // A claim and its review may both have the words.
      for (const value of node.values('text')) if (reader.words(value)?.text === words.text) value.used = true;
    }
    const kind = reader.first(values('additionalType'), ({ content }) =>
      claimKinds.find((known) => content === kindVocabulary + known),
    );
    const about = nodes.some((node) => reader.isOwn(node)) ? this.sources.of(values('about')) : [];
    const corrections = nodes.flatMap((node) => correctionsOf(reader, node));
    const eventDate = first(nodes, (node) => (reader.isOwn(node) ? reader.date(node, 'temporalCoverage') : undefined));
    return this.#add(
      nodes[0]!,
      {
        text: words.text,
        kind: kind ?? 'assertion',
        ...(about.length && { about }),
        appearances: this.#appearances(nodes, words.text, media),
        ...(eventDate && { eventDate }),
        ...(corrections.length && { corrections }),
      },
      language,
    );
  }

  #add(node: Node, content: Omit<Claim, 'id'>, language: string | undefined): ClaimDraft {
    const ownId = idIn('claim', node.id);
    const key = JSON.stringify([content, language]);
    const same = ownId === undefined ? this.#byContent.get(key) : undefined;
    if (same) return same;
    const [speaker] = content.appearances[0]!.claimant;
    const id = this.ids.take(ownId ?? recordId(speaker!, content.text, 'claim'));
    const record = node.is('Claim') ? node : this.record!;
    const draft = { claim: { id, ...content }, record, place: node.place, language, reviews: new Map<string, never>() };
    this.#byContent.set(key, draft);
    this.#drafts.push(draft);
    return draft;
  }

  /** Reads who claims it, when, and through whom it is known. */
  #utterance(nodes: readonly Node[]): Utterance {
    const claimant = this.sources.of(nodes.flatMap((node) => node.values('author', 'creator', 'claimant')));
    const date = nodes.map((node) => this.reader.date(node, 'datePublished', 'claimDate', 'dateCreated')).find(Boolean);
    const reporters = nodes.flatMap((node) => reportedBy(this.reader, this.sources, node));
    if (!claimant.length) claimant.push(unknownId);
    return { claimant, ...(date && { date }), ...(reporters.length && { reportedBy: reporters }) };
  }

  #appearances(nodes: readonly Node[], claim: string, media: readonly Node[]): Appearance[] {
    const utterance = this.#utterance(nodes);
    const values = (...names: string[]) => nodes.flatMap((node) => node.values(...names));
    const earliest = this.#worksOf(values('firstAppearance'));
    const described =
      first(nodes, (node) => this.works.ofClaim(node, claim)) ?? first(media, (node) => this.works.ofNode(node));
    const others = this.#worksOf(values('appearance', 'sameAs', 'isPartOf'));
    const works = [...earliest, ...(described ? [described] : []), ...others];
    const distinct = [...new Map(works.map((work) => [work.url ?? work.name, work])).values()].slice(0, limits.list);
    const wording = this.#wording(values('firstAppearance'));
    const [isPartOf, ...later] = distinct;
    const repeated = this.#repetitions(values('appearance'));
    return [
      { ...utterance, ...(wording !== undefined && { wording }), ...(isPartOf && { isPartOf }) },
      ...later.map((work) => ({ claimant: utterance.claimant, isPartOf: work })),
      ...repeated,
    ];
  }

  #worksOf(values: readonly Value[]): Work[] {
    const works = values.filter((value) => {
      const node = this.reader.resolve(value);
      if (!node) return true;
      if (this.articles.read(node)) return false;
      return !node.is('Claim');
    });
    return this.reader.all(works, (value) => this.works.read(value));
  }

  /** Returns the claim as its first appearance words it, which only this library writes into the work. */
  #wording(values: readonly Value[]): string | undefined {
    const [found] = this.reader.nodes(values).filter(({ node }) => this.reader.isOwn(node));
    if (!found) return undefined;
    found.value.used = true;
    found.node.isRead = true;
    found.node.useTypes('CreativeWork');
    return this.reader.text(found.node, limits.text, 'text');
  }

  /** Reads the appearances that are claims themselves: the same, made by others or again; up to a number of claimants. */
  #repetitions(values: readonly Value[]): Appearance[] {
    const found: Appearance[] = [];
    let claimants = 0;
    for (const value of values) {
      if (claimants >= limits.list) break;
      const { content } = value;
      if (!(content instanceof Node) || content.isReference || !content.is('Claim')) continue;
      value.used = true;
      const repetition = this.#repetition(content);
      claimants += repetition.claimant.length;
      found.push(repetition);
    }
    return found;
  }

  #repetition(node: Node): Appearance {
    node.isRead = true;
    node.useTypes('Claim');
    this.#byNode.set(node, undefined);
    const utterance = this.#utterance([node]);
    const wording = this.reader.text(node, limits.text, 'text');
    const [isPartOf] = this.#worksOf(node.values('firstAppearance', 'isPartOf'));
    return { ...utterance, ...(wording !== undefined && { wording }), ...(isPartOf && { isPartOf }) };
  }
}
