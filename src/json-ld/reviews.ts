import { limits } from '../model/schema.js';
import type { Review } from '../model/types.js';
import { addressOf } from './addresses.js';
import type { ClaimDraft, Claims } from './claims.js';
import { Node, type Value } from './graph.js';
import type { Reader, Words } from './reader.js';
import type { Sources } from './sources.js';

const namesOfRatings = ['reviewRating', 'textualRating', 'mediaAuthenticityCategory'];

/** The most texts, items and ratings that are read from one review. */
const maxOfReview = 20;

/** The node in which a review names the claimant, the date and the places of its claim. */
interface Item {
  readonly node: Node;
  readonly value: Value;
  /** The picture or video that is read as the claim; it only says where the claim is made. */
  readonly media?: Node;
}

type Rating = Pick<Review, 'verdict' | 'ratingValue' | 'bestRating' | 'worstRating' | 'explanation' | 'image'>;

/** Reads verdicts: ClaimReview, MediaReview, and the reviews of the Fact Check Tools API. */
export class Reviews {
  constructor(
    readonly reader: Reader,
    readonly sources: Sources,
    readonly claims: Claims,
  ) {}

  /** @param parent - The claim that has the review as a property. */
  read(node: Node, parent: Node | undefined): void {
    const { reader } = this;
    const language = reader.language(node, 'inLanguage', 'languageCode');
    const claims = this.#claims(node, parent, language);
    if (!claims.length) {
      for (const item of this.#items(node)) this.claims.leaveOut(item.node);
      reader.leaveOut(node, 'there is no text that says what is claimed', 'add `claimReviewed`');
      return;
    }
    node.isRead = true;
    node.useTypes('ClaimReview', 'MediaReview', 'Review');
    const reviews = this.#reviews(node, language);
    for (const { reviews: known } of claims) {
      for (const review of reviews) {
        // A feed may have the same review twice.
        const key = JSON.stringify(review);
        if (known.size < limits.list || known.has(key)) known.set(key, review);
        else reader.report(node, `the claim has more than ${limits.list} reviews`, 'leave some out', { dropped: true });
      }
    }
  }

  #claims(node: Node, parent: Node | undefined, language: string | undefined): readonly ClaimDraft[] {
    const { reader, claims } = this;
    const texts = node.values('claimReviewed').flatMap((value) => {
      const words = value.content instanceof Node ? undefined : reader.words(value);
      return words ? [{ value, words }] : [];
    });
    const read = texts.slice(0, maxOfReview);
    const items = this.#items(node);
    // The input does not say which of several speakers has said which of several texts.
    const isAmbiguous = items.length > 1 && read.length > 1;
    const drafts = new Set(
      items.flatMap((item) => this.#ofItem(item, isAmbiguous ? [] : read.map(({ words }) => words), parent, language)),
    );
    if (!drafts.size) {
      const unread = parent && !claims.known(parent) ? parent : new Node(node.raw, node.place);
      for (const { words } of read) drafts.add(claims.reviewed([unread], words, language));
    }
    const ofParent =
      drafts.size || !parent
        ? undefined
        : claims.ofNode(parent, node.properties.has('languageCode') ? language : undefined);
    if (ofParent) drafts.add(ofParent);
    const used = new Set([...drafts].map(({ claim }) => claim.text));
    for (const { value, words } of texts) if (used.has(words.text)) value.used = true;
    return [...drafts];
  }

  #items(node: Node): readonly Item[] {
    const { reader } = this;
    const items = reader.nodes(node.values('itemReviewed')).flatMap(({ node: item, value }): Item[] => {
      const interpreted = reader.nodes(item.values('interpretedAsClaim'));
      if (!interpreted.length) return [{ node: item, value }];
      value.used = true;
      return interpreted.map((claim) => ({ ...claim, media: item }));
    });
    return [...items, ...reader.nodes(node.values('claimReviewed'))].slice(0, maxOfReview);
  }

  #ofItem(
    { node, value, media }: Item,
    texts: readonly Words[],
    parent: Node | undefined,
    language: string | undefined,
  ): readonly ClaimDraft[] {
    const { reader, claims } = this;
    const known = claims.known(node);
    if (known) {
      value.used = true;
      return [known];
    }
    // The description of a picture states the claim: https://schema.org/interpretedAsClaim
    const own = reader.wordsOf(node, limits.text, 'text', 'claimReviewed', ...(media ? ['description'] : []));
    const knownParent = parent && claims.known(parent);
    const ofParent = parent && !own && !texts.length ? reader.wordsOf(parent, limits.text, 'text') : undefined;
    const words = [own ?? ofParent ?? texts].flat();
    if (!words.length) return [];
    value.used = true;
    if (knownParent && !own && !node.values('author', 'creator').length) return [knownParent];
    const nodes = parent && !knownParent ? [node, parent] : [node];
    const spoken = reader.language(node, 'inLanguage') ?? language;
    return words.map((text) => claims.reviewed(nodes, text, spoken, media && [media]));
  }

  /** Returns the address of a review, wherever publishers write it, and reports one that is none. */
  #address(node: Node): string | undefined {
    const { reader } = this;
    const values = node.values('url', 'mainEntityOfPage');
    const url = reader.first(values, (value) => reader.address(value));
    if (url !== undefined) {
      for (const value of values) if (!value.used && reader.address(value) === url) value.used = true;
      return url;
    }
    for (const value of values) reader.reportAddress(value);
    return node.id === undefined ? undefined : addressOf(node.id, undefined);
  }

  #reviews(node: Node, language: string | undefined): readonly Review[] {
    const { reader } = this;
    const ratings = this.#ratings(node);
    if (!ratings.length) {
      reader.report(node, 'there is no verdict, so the review is left out', 'add `reviewRating`');
      return [];
    }
    const publishers = this.sources.of(node.values('publisher').slice(0, 1));
    const authors = this.sources.of(node.values('author'));
    const [author, ...writers] = [...publishers, ...authors];
    if (author === undefined) {
      for (const value of node.values(...namesOfRatings))
        reader.report(value, 'nobody is named who gives this verdict, so it is left out', 'add `author`');
      return [];
    }
    const url = this.#address(node);
    const day = reader.day(node, 'datePublished', 'reviewDate');
    const name = reader.text(node, limits.text, 'name', 'title', 'headline');
    const others = reader.isOwn(node) ? writers : writers.filter((writer) => writer !== author);
    return ratings.map((rating) => ({
      author,
      ...(others.length && { writers: others }),
      ...rating,
      ...(url !== undefined && { url }),
      ...(day !== undefined && { datePublished: day }),
      ...(name !== undefined && { name }),
      ...(language !== undefined && { inLanguage: language }),
    }));
  }

  #ratings(node: Node): readonly Rating[] {
    const { reader } = this;
    const ratings = node
      .values('reviewRating', 'textualRating')
      .slice(0, maxOfReview)
      .flatMap((value): Rating[] => {
        const rating = reader.resolve(value);
        const found = rating ? this.#rating(rating) : this.#plainRating(value);
        if (found) value.used = true;
        return found ? [found] : [];
      });
    // A MediaReview has a category for a rating.
    const category = reader.text(node, limits.text, 'mediaAuthenticityCategory');
    if (category === undefined) return ratings;
    const explanation = reader.text(node, limits.text, 'originalMediaContextDescription');
    return [...ratings, { verdict: category, ...(explanation !== undefined && { explanation }) }];
  }

  #plainRating(value: Value): Rating | undefined {
    if (typeof value.content === 'number') return { verdict: String(value.content), ratingValue: value.content };
    const verdict = value.content instanceof Node ? undefined : this.reader.words(value)?.text;
    return verdict === undefined ? undefined : { verdict };
  }

  #rating(rating: Node): Rating | undefined {
    const { reader } = this;
    const scale = this.#scale(rating);
    const text = (name: string) => reader.text(rating, limits.text, name);
    const inWords = text('alternateName') ?? text('name');
    const explanation = text('ratingExplanation');
    const number = () => (scale.ratingValue ?? reader.number(rating, 'ratingValue'))?.toString();
    const inShort = inWords ?? number() ?? text('ratingValue');
    const verdict = inShort ?? explanation;
    if (verdict === undefined) return undefined;
    rating.isRead = true;
    rating.useTypes('Rating');
    const image = reader.addressOf(rating, 'image');
    return {
      verdict,
      ...scale,
      ...(explanation !== undefined && inShort !== undefined && { explanation }),
      ...(image !== undefined && { image }),
    };
  }

  /** Reads the numbers of a rating, unless they are no scale: publishers write -1 for each if there is none. */
  #scale(rating: Node): Pick<Rating, 'ratingValue' | 'bestRating' | 'worstRating'> {
    const names = ['ratingValue', 'bestRating', 'worstRating'] as const;
    const numberOf = (name: string) => {
      const { content } = rating.values(name)[0] ?? {};
      return Number(typeof content === 'string' ? content.trim() || NaN : (content ?? NaN));
    };
    if (numberOf('bestRating') === numberOf('worstRating') && !this.reader.isOwn(rating)) {
      for (const value of rating.values(...names)) {
        value.used = true;
        this.reader.report(
          value,
          'the highest and the lowest number are the same, which is no scale',
          'leave them out',
          { rule: 'not-shown' },
        );
      }
      return {};
    }
    return Object.fromEntries(
      names.flatMap((name) => {
        const number = this.reader.number(rating, name);
        return number === undefined ? [] : [[name, number]];
      }),
    );
  }
}
