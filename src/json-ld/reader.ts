import type { RuleName } from '../model/findings.js';
import { limits } from '../model/schema.js';
import type { ClaimDate } from '../model/types.js';
import { webAddress } from '../model/web-address.js';
import { addressOf } from './addresses.js';
import { edtfDate } from './dates.js';
import { Node, Value, type Graph } from './graph.js';
import { ImportFindings } from './import-findings.js';
import { languageOf } from './languages.js';
import { decoded } from './plain-text.js';
import { isEdtf, isLanguage } from './own-values.js';

/** Words with their language, if the input names it. */
export interface Words {
  readonly text: string;
  readonly language?: string | undefined;
  readonly value: Value;
}

/** A node, and the value of a property that is or names it. */
export interface Found {
  readonly node: Node;
  readonly value: Value;
}

/** True for an empty text, which systems write that have no value. */
const isBlank = ({ content }: Value) => typeof content === 'string' && !content.trim();

function givenValues(node: Node, names: readonly string[]): readonly Value[] {
  return node.values(...names).filter((value) => !isBlank(value));
}

interface Report {
  readonly rule?: RuleName;
  readonly dropped?: boolean;
}

/** Reads single values of a graph, marks what it uses, and reports what it cannot use. */
export class Reader {
  readonly findings = new ImportFindings();

  constructor(readonly graph: Graph) {}

  report(
    { raw, place }: Node | Value,
    message: string,
    remedy: string,
    { rule = 'not-mapped', dropped = false }: Report = {},
  ): void {
    const { file } = place.part;
    this.findings.add({
      ...(file !== undefined && { file }),
      path: place.path,
      value: raw,
      rule,
      message,
      remedy,
      dropped,
    });
  }

  /** Reports a node as left out, so that nothing inside it is reported again. */
  leaveOut(node: Node, message: string, remedy: string): void {
    node.isReported = true;
    this.report(node, message, remedy, { dropped: true });
  }

  /** True if this library wrote the value: its texts and dates are taken as they are. */
  isOwn({ place }: Node | Value): boolean {
    return this.graph.own.has(place.part);
  }

  /** Returns what `read` makes of the first value that it accepts, and marks that value and its repetitions as used. */
  first<T>(values: readonly Value[], read: (value: Value) => T | undefined): T | undefined {
    for (const value of values) {
      const found = read(value);
      if (found === undefined) continue;
      for (const other of values) if (other.content === value.content) other.used = true;
      return found;
    }
    return undefined;
  }

  /** Returns what `read` makes of each value that it accepts. */
  all<T>(values: readonly Value[], read: (value: Value) => T | undefined, most: number = limits.list): T[] {
    const found: T[] = [];
    for (const value of values) {
      if (found.length >= most) break;
      const result = read(value);
      if (result === undefined) continue;
      value.used = true;
      found.push(result);
    }
    return found;
  }

  /** Returns the nested node, or the node that a reference names. */
  resolve({ content, place }: Value): Node | undefined {
    if (typeof content === 'string') return this.graph.named(content, place.part);
    if (!(content instanceof Node)) return undefined;
    return content.isReference ? this.graph.named(content.id!, place.part) : content;
  }

  nodes(values: readonly Value[]): Found[] {
    return values.flatMap((value) => {
      const node = this.resolve(value);
      return node ? [{ node, value }] : [];
    });
  }

  /** Returns the words of a text, or of a node that stands for one. */
  words(value: Value, limit: number = limits.text): Words | undefined {
    const { content } = value;
    if (content instanceof Node) {
      const inner = this.wordsOf(content, limit, 'text', 'name');
      if (inner) content.isRead = true;
      return inner;
    }
    if (typeof content !== 'string' || !content.trim()) return undefined;
    const text = this.isOwn(value) ? content : decoded(content).trim();
    if (text.length > limit) {
      const message = `this has ${text.length} characters, and up to ${limit} are read`;
      this.report(value, message, 'shorten it', { rule: 'too-long' });
      value.used = true;
      return undefined;
    }
    return text ? { text, language: value.language && languageOf(value.language), value } : undefined;
  }

  wordsOf(node: Node, limit: number, ...names: readonly string[]): Words | undefined {
    return this.first(node.values(...names), (value) => this.words(value, limit));
  }

  text(node: Node, limit: number, ...names: readonly string[]): string | undefined {
    return this.wordsOf(node, limit, ...names)?.text;
  }

  /** Returns the address that a value is, or that its node has. */
  address(value: Value): string | undefined {
    const { content, place } = value;
    if (typeof content === 'string') {
      if (this.isOwn(value)) return webAddress(content) && content;
      return addressOf(decoded(content).trim(), place.part.base);
    }
    if (!(content instanceof Node)) return undefined;
    const nested = this.first(content.values('url', 'contentUrl'), (inner) => this.address(inner));
    const address = nested ?? (content.id === undefined ? undefined : addressOf(content.id, place.part.base));
    if (address !== undefined) content.isRead = true;
    return address;
  }

  /** Returns the first address of a property, and reports a value that is none if there is no other. */
  addressOf(node: Node, ...names: readonly string[]): string | undefined {
    const values = node.values(...names);
    const found = this.first(values, (value) => this.address(value));
    if (found === undefined) for (const value of values) this.reportAddress(value);
    return found;
  }

  reportAddress(value: Value): void {
    if (value.used || isBlank(value)) return;
    value.used = true;
    const isRelative = typeof value.content === 'string' && !/^[a-z][a-z\d+.-]*:/i.test(value.content.trim());
    if (isRelative && value.place.part.base === undefined)
      this.report(value, 'the address is relative, and that of its page is not known', 'name the page with --base URL');
    else this.report(value, 'this is no address of the scheme http or https', 'correct it');
  }

  /** Returns the first date of a property; what is none is reported, and stays as words. */
  date(node: Node, ...names: readonly string[]): ClaimDate | undefined {
    const values = givenValues(node, names);
    const found = this.first(values, (value) => this.#date(value));
    if (found) return found;
    for (const value of values) this.report(value, 'this is no date', 'write it YYYY-MM-DD');
    const words = this.first(values, ({ content }) => (content instanceof Node ? undefined : String(content)));
    for (const value of values) value.used = true;
    return words === undefined ? undefined : { stated: decoded(words).trim().slice(0, limits.text), basis: 'stated' };
  }

  #date(value: Value): (ClaimDate & { readonly edtf: string }) | undefined {
    const { content } = value;
    if (typeof content !== 'string' && typeof content !== 'number') return undefined;
    const stated = this.isOwn(value) ? String(content) : decoded(String(content)).trim();
    const edtf = this.isOwn(value) && isEdtf(stated) ? stated : edtfDate(stated);
    return edtf === undefined ? undefined : { stated, edtf, basis: 'stated' };
  }

  /** Returns the first date of a property that is a day, and reports a value that is none if there is no other. */
  day(node: Node, ...names: readonly string[]): string | undefined {
    const values = givenValues(node, names);
    const day = this.first(values, (value) => /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(this.#date(value)?.edtf ?? '')?.[0]);
    if (day !== undefined) return day;
    for (const value of values) {
      value.used = true;
      this.report(value, 'this is no day', 'write it YYYY-MM-DD');
    }
    return undefined;
  }

  /** Returns the first language of a property, and reports a value that is none if there is no other. */
  language(node: Node, ...names: readonly string[]): string | undefined {
    const values = givenValues(node, names);
    const found = this.first(values, (value) => this.#language(value));
    if (found === undefined) {
      for (const value of values) {
        value.used = true;
        this.report(value, 'this names no language', 'write a BCP 47 tag, such as en');
      }
    }
    return found;
  }

  #language(value: Value): string | undefined {
    const { content } = value;
    if (typeof content === 'string')
      return this.isOwn(value) && isLanguage(content) ? content : languageOf(content.trim());
    if (!(content instanceof Node)) return undefined;
    const names = content.values('identifier', 'alternateName', 'name');
    const tag = this.first(names, (value) => this.#language(value)) ?? (content.id && languageOf(content.id));
    if (tag === undefined) return undefined;
    content.isRead = true;
    content.useTypes('Language');
    for (const value of names) if (this.#language(value)?.split('-')[0] === tag.split('-')[0]) value.used = true;
    return tag;
  }

  /** Returns the first number of a property. */
  number(node: Node, name: string): number | undefined {
    return this.first(node.values(name), ({ content }) => {
      const value = typeof content === 'string' && content.trim() ? Number(content) : content;
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    });
  }
}
