import { kindOf, type Finding, type RuleName } from '../model/findings.js';

/** The greatest number of findings of one kind, and of kinds, that an import lists. */
const maxOfKind = 100;
const maxKinds = 500;

/** Lists the findings of an import up to a limit, and counts the others. */
export class ImportFindings {
  readonly #list: Finding[] = [];
  readonly #kinds = new Map<string, { count: number; last: number }>();
  /** The numbers of findings of other kinds, by rule. */
  readonly #others = new Map<RuleName, number>();

  add(finding: Finding): void {
    const key = kindOf(finding);
    let kind = this.#kinds.get(key);
    if (!kind) {
      if (this.#kinds.size >= maxKinds) {
        this.#others.set(finding.rule, (this.#others.get(finding.rule) ?? 0) + 1);
        return;
      }
      this.#kinds.set(key, (kind = { count: 0, last: 0 }));
    }
    if (++kind.count <= maxOfKind) kind.last = this.#list.push(finding) - 1;
  }

  /** The findings; the last listed one of a kind has the number of the others. */
  get list(): readonly Finding[] {
    const list = [...this.#list];
    for (const { count, last } of this.#kinds.values())
      if (count > maxOfKind) list[last] = { ...list[last]!, more: count - maxOfKind };
    for (const [rule, count] of this.#others) {
      const message = `${count} more findings of other kinds are not listed`;
      list.push({
        path: '$',
        value: undefined,
        rule,
        message,
        remedy: 'resolve the listed ones first',
        dropped: false,
      });
    }
    return list;
  }
}
