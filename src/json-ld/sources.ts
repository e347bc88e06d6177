import { articleId } from '../model/reserved-ids.js';
import { limits, sourceTypes } from '../model/schema.js';
import type { Steps } from '../model/steps.js';
import type { Source } from '../model/types.js';
import type { Ids } from './ids.js';
import { slug } from './ids.js';
import { Node, type Place, type Value } from './graph.js';
import { idIn } from './own-values.js';
import type { Reader } from './reader.js';
import { anonymousVocabulary, countVocabulary, voiceFragment } from './vocabulary.js';

/** The most claimants, writers or speakers that one record gets. */
export const maxAgents = 100;

/** The most affiliations that are read at once; the others of a long chain follow. */
const maxAffiliations = 100;

type Draft = { -readonly [Key in keyof Source]: Source[Key] };

/** The sources of a dataset: each person or organization once, however often the input describes it. */
export class Sources {
  readonly #drafts: { readonly source: Draft; readonly place: Place }[] = [];
  /** The id of the source that a node describes, by node. */
  readonly #byNode = new Map<Node, string | undefined>();
  /** Sources by what identifies them. Several have the same key if their types differ. */
  readonly #byKey = new Map<string, Draft[]>();
  /** Sources whose affiliation is still to be read: two sources may name each other, and a chain may be long. */
  readonly #affiliated: { readonly source: Draft; readonly values: readonly Value[] }[] = [];

  constructor(
    readonly reader: Reader,
    readonly ids: Ids,
  ) {}

  /** Returns all sources, with the places of their first mentions. */
  list(): readonly { readonly source: Source; readonly place: Place }[] {
    return this.#drafts;
  }

  /** Returns the ids of the sources that properties name. */
  of(values: readonly Value[]): string[] {
    const found = this.reader.all(values, (value) => this.read(value), maxAgents);
    this.#readAffiliations();
    return [...new Set(found)];
  }

  /** Reads all affiliations of the sources that are read so far, in steps. */
  *allAffiliations(): Steps<void> {
    while (this.#affiliated.length) {
      yield;
      this.#readAffiliations();
    }
  }

  #readAffiliations(): void {
    for (let read = 0; read < maxAffiliations && this.#affiliated.length; read++) {
      const { source, values } = this.#affiliated.pop()!;
      const affiliation = this.reader.first(values, (value) => this.read(value));
      if (affiliation === undefined || affiliation === articleId) continue;
      source.affiliation ??= affiliation;
      if (source.affiliation !== affiliation) this.#contradict(values[0]!);
    }
  }

  /** Returns the id of the source that a value names or is; the source is created at its first mention. */
  read(value: Value): string | undefined {
    if (this.#isVoice(value)) return articleId;
    const node = this.reader.resolve(value);
    if (!node) {
      const name = value.content instanceof Node ? undefined : this.reader.words(value, limits.name)?.text;
      if (name === undefined) return undefined;
      return this.#draft(value.place, undefined, [nameKey(name)], name, () => slug(name, 'source')).id;
    }
    return this.ofNode(node);
  }

  /** Returns the id of the source that a node describes. */
  ofNode(node: Node): string | undefined {
    if (!this.#byNode.has(node)) this.#byNode.set(node, this.#readNode(node));
    return this.#byNode.get(node);
  }

  /** True for the article in its own voice, which only documents of this library have. */
  #isVoice({ content }: Value): boolean {
    const isVoice =
      content instanceof Node && Boolean(content.id?.endsWith(voiceFragment)) && this.reader.isOwn(content);
    // The article has the name.
    if (isVoice) content.isReported = true;
    return isVoice;
  }

  #readNode(node: Node): string | undefined {
    const { reader } = this;
    const text = (...names: string[]) => reader.text(node, limits.name, ...names);
    const url = reader.addressOf(node, 'url');
    // The Fact Check Tools API gives the host of a publisher’s site.
    const site = url === undefined ? text('site') : undefined;
    const address = site === undefined ? url : `https://${site}/`;
    const name = text('name') ?? text('legalName', 'alternateName') ?? site ?? url;
    if (name === undefined) return undefined;
    node.isRead = true;
    const type = sourceTypes.find((known) => known !== 'Thing' && node.is(known));
    if (type) node.useTypes(type);
    node.useTypes('Thing');
    const sameAs = reader.all(node.values('sameAs'), (value) => reader.address(value));
    const image = reader.addressOf(node, 'image');
    const jobTitle = text('jobTitle');
    const description = reader.text(node, limits.text, 'description');
    const others = reader.all(node.values('alternateName'), (value) => reader.words(value, limits.name)?.text);
    const alternateName = node.values('name').length ? others : others.filter((other) => other !== name);
    const kinds = node.values('additionalType');
    const anonymous = reader.first(kinds, ({ content }) => content === anonymousVocabulary || undefined);
    const count = reader.first(kinds, ({ content }) => {
      const isCount = typeof content === 'string' && content.startsWith(countVocabulary);
      const number = isCount ? Number(content.slice(countVocabulary.length)) : 0;
      return Number.isInteger(number) && number > 0 ? number : undefined;
    });
    const groups = node.values('affiliation', 'worksFor', 'parentOrganization', 'memberOf');
    const affiliation = groups[0] && this.#nameOf(groups[0]);
    const identities = [node.id, address, ...sameAs].filter((identity) => identity !== undefined);
    const keys = identities.length
      ? identities.map((identity) => nameKey(name, identity))
      : [nameKey(name, affiliation)];
    const fields = {
      ...(alternateName.length && { alternateName }),
      ...(jobTitle !== undefined && { jobTitle }),
      ...(description !== undefined && { description }),
      ...(address !== undefined && { url: address }),
      ...(sameAs.length && { sameAs }),
      ...(image !== undefined && { image }),
      ...(anonymous && { anonymous }),
      ...(count !== undefined && { count }),
    };
    const source = this.#draft(node.place, type, keys, name, () => idIn('source', node.id) ?? slug(name, 'source'));
    this.#complete(source, fields, node);
    if (groups.length) this.#affiliated.push({ source, values: groups });
    return source.id;
  }

  #nameOf(value: Value): string | undefined {
    const node = this.reader.resolve(value);
    const name = node?.values('name')[0]?.content ?? value.content;
    return typeof name === 'string' ? name : undefined;
  }

  /** Returns the source with these keys, and with a type that does not contradict. */
  #draft(
    place: Place,
    type: Source['type'] | undefined,
    keys: readonly string[],
    name: string,
    id: () => string,
  ): Draft {
    const candidates = keys.flatMap((key) => this.#byKey.get(key) ?? []);
    let source = candidates.find((known) => type === undefined || known.type === type || known.type === 'Thing');
    if (!source) {
      source = { id: this.ids.take(id()), type: type ?? 'Thing', name };
      this.#drafts.push({ source, place });
    } else if (type) source.type = type;
    for (const key of keys) {
      const known = this.#byKey.get(key);
      if (!known) this.#byKey.set(key, [source]);
      else if (!known.includes(source)) known.push(source);
    }
    return source;
  }

  /** Adds what a source lacks, and reports what another description of it says otherwise. */
  #complete(source: Draft, fields: Partial<Draft>, node: Node): void {
    for (const [field, given] of Object.entries(fields)) {
      const known = source[field as keyof Draft];
      if (known === undefined || JSON.stringify(known) === JSON.stringify(given))
        Object.assign(source, { [field]: given });
      else if (Array.isArray(known)) {
        const joined = [...new Set([...known, ...(given as string[])])];
        Object.assign(source, { [field]: joined.slice(0, limits.list) });
      } else this.#contradict(node.values(field)[0] ?? node);
    }
  }

  #contradict(value: Value | Node): void {
    const message = 'another description of this source says otherwise, and comes first';
    this.reader.report(value, message, 'correct one of them');
  }
}

function nameKey(name: string, identity = ''): string {
  return `${identity}\n${name}`;
}
