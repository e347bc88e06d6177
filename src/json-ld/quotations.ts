import { limits } from '../model/schema.js';
import type { Quotation } from '../model/types.js';
import type { Articles } from './article.js';
import { correctionsOf, reportedBy, type Claims } from './claims.js';
import type { Node, Place } from './graph.js';
import { recordId, type Ids } from './ids.js';
import { idIn } from './own-values.js';
import type { Reader } from './reader.js';
import { maxAgents, type Sources } from './sources.js';
import type { Works } from './works.js';

export interface QuotationDraft {
  readonly quotation: Quotation;
  readonly language: string | undefined;
  readonly place: Place;
}

/** Reads words as spoken or written. */
export class Quotations {
  readonly drafts: QuotationDraft[] = [];

  constructor(
    readonly reader: Reader,
    readonly ids: Ids,
    readonly sources: Sources,
    readonly works: Works,
    readonly articles: Articles,
    readonly claims: Claims,
  ) {}

  read(node: Node): void {
    const { reader } = this;
    // The translation of another quotation.
    if (node.isRead) return;
    const words = reader.wordsOf(node, limits.text, 'text');
    if (!words) {
      reader.leaveOut(node, 'a quotation without words', 'add `text`');
      return;
    }
    node.isRead = true;
    node.useTypes('Quotation');
    const language = words.language ?? reader.language(node, 'inLanguage');
    words.value.isLanguageUsed = words.language !== undefined;
    const about = reader.nodes(node.values('about')).flatMap(({ node: claim, value }) => {
      const draft = claim.is('Claim') ? this.claims.ofNode(claim) : undefined;
      if (draft) value.used = true;
      return draft ?? [];
    });
    // A quotation has one speaker; a claim, which a quotation without one becomes itself, may have several.
    const speakers = this.#speakers(node, about.length ? 1 : maxAgents);
    const [speaker] = speakers;
    if (speaker === undefined) {
      reader.leaveOut(node, 'nobody is named who says this', 'add `spokenByCharacter` or `creator`');
      return;
    }
    // Words of several speakers have one name on a card.
    if (speakers.length > 1) {
      const message = 'a quotation has one speaker, and this one has several: the first is shown';
      reader.report(node, message, 'check whose words they are', { rule: 'not-shown' });
    }
    const drafts = about.length ? about : [this.claims.ofQuotation(node, words, speakers, language)];
    const date = reader.date(node, 'datePublished', 'dateCreated');
    const reporters = reportedBy(reader, this.sources, node);
    const [isPartOf] = reader.all(
      node.values('isPartOf', 'url').filter((value) => {
        const work = reader.resolve(value);
        return !work || !this.articles.read(work);
      }),
      (value) => this.works.read(value),
      1,
    );
    const corrections = correctionsOf(reader, node);
    const translation = this.#translation(node);
    this.drafts.push({
      quotation: {
        id: this.ids.take(idIn('quotation', node.id) ?? recordId(speaker, words.text, 'quotation')),
        text: words.text,
        speaker,
        claims: [...new Set(drafts.map(({ claim }) => claim.id))].slice(0, limits.list),
        ...(date && { date }),
        ...(reporters.length && { reportedBy: reporters }),
        ...(isPartOf && { isPartOf }),
        ...(translation && { translation }),
        ...(corrections.length && { corrections }),
      },
      language,
      place: node.place,
    });
  }

  /** Reads the speakers. `spokenByCharacter` comes before `creator`, because the creator may be the page with the quotation. */
  #speakers(node: Node, most: number): readonly string[] {
    for (const name of ['spokenByCharacter', 'creator', 'author']) {
      const speakers = this.sources.of(node.values(name).slice(0, most));
      if (speakers.length) return speakers;
    }
    return [];
  }

  #translation(node: Node): Quotation['translation'] {
    const { reader } = this;
    const [found] = reader.nodes(node.values('workTranslation'));
    const text = found && reader.text(found.node, limits.text, 'text');
    const inLanguage = found && reader.language(found.node, 'inLanguage');
    if (!found || text === undefined || inLanguage === undefined) return undefined;
    found.value.used = true;
    found.node.isRead = true;
    found.node.useTypes('Quotation', 'CreativeWork');
    const [by] = this.sources.of(found.node.values('translator').slice(0, 1));
    return { text, inLanguage, ...(by !== undefined && { by }) };
  }
}
