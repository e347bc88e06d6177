import { html, nothing, type TemplateResult } from 'lit';

/** What templates are put together from so far: their strings, and what stands in their places; and what can follow. */
interface Form extends Map<unknown, Form> {
  strings?: TemplateStringsArray;
}

const text = Symbol();
const other = Symbol();

const newForm = (): Form => new Map();

/** Strings that Lit takes for a template’s, which it knows by their `raw`; never to be made of data. */
const asStrings = (strings: string[]): TemplateStringsArray => Object.assign(strings, { raw: [] });

const fixed = new Map<string, TemplateStringsArray>();

/** The strings of a template that is put together in code; the same array for the same strings, by which Lit knows it. */
export function fixedStrings(...strings: string[]): TemplateStringsArray {
  const key = strings.join();
  let known = fixed.get(key);
  if (!known) fixed.set(key, (known = asStrings(strings)));
  return known;
}

/**
 * What is the same in all elements that speak a language, as a part of their template: a browser clones it, and no element
 * keeps it.
 *
 * @param markup - Of this library; never of a dataset.
 */
export const fixedPart = (markup: string): TemplateResult => ({ ...html``, strings: fixedStrings(markup) });

/**
 * The same for words of the interface, where text stands.
 *
 * @param text - May have anything in it: a page may bring words of its own.
 */
export const fixedText = (text: string): TemplateResult =>
  fixedPart(text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`));

/** Forms for elements that a browser renders, and for those that a server rendered. */
const forms = [newForm(), newForm()] as const;

const isTemplate = (value: unknown): value is TemplateResult =>
  (value as TemplateResult | null | undefined)?._$litType$ !== undefined;

/**
 * Puts a template and those inside it together to one, which costs a browser less than many: one node to clone, no
 * comments between. Templates in a list stay templates of their own, for their number changes.
 *
 * @param result - A template. `nothing` may stand between elements only; a template may also stand for attributes.
 * @param served - Whether it is what a server writes or wrote: there, a text is a node in its place. Elsewhere it is set
 *   as the `textContent` of an element that has nothing else, which saves two nodes.
 */
export function wholeTemplate(result: TemplateResult, served: boolean): TemplateResult {
  let form: Form = forms[served ? 1 : 0];
  const kept: unknown[] = [];
  const step = (key: unknown): void => {
    let next = form.get(key);
    if (!next) form.set(key, (next = newForm()));
    form = next;
  };
  const take = ({ strings, values }: TemplateResult): void => {
    step(strings);
    for (const value of values) {
      if (isTemplate(value)) take(value);
      else if (value === nothing) step(nothing);
      else {
        step(typeof value === 'string' ? text : other);
        kept.push(Array.isArray(value) ? wholes(value, served) : value);
      }
    }
  };
  take(result);
  form.strings ??= stringsOf(result, served);
  return { ...result, strings: form.strings, values: kept };
}

function wholes(values: readonly unknown[], served: boolean): unknown[] {
  return values.map((value) =>
    Array.isArray(value) ? wholes(value, served) : isTemplate(value) ? wholeTemplate(value, served) : value,
  );
}

/** What white space between two values is there for: the source’s lines, where both are blocks or nothing. */
const isBlock = (value: unknown): boolean => value === nothing || isTemplate(value);

/** Whether a string ends with the tag that an element begins with. */
const opens = (string: string): boolean => string.endsWith('>') && !/(?:<\/[^<]*|\/)>$/.test(string);

function stringsOf(result: TemplateResult, served: boolean): TemplateStringsArray {
  const all: string[] = [];
  let current = '';
  const add = ({ strings, values }: TemplateResult): void => {
    values.forEach((value, order) => {
      if (strings[order] !== ' ' || !isBlock(value) || !isBlock(values[order - 1])) current += strings[order]!;
      if (isTemplate(value)) add(value);
      else if (value !== nothing) {
        const isAlone = !served && typeof value === 'string' && opens(current) && strings[order + 1]!.startsWith('</');
        all.push(isAlone ? `${current.slice(0, -1)} .textContent=` : current);
        current = isAlone ? '>' : '';
      }
    });
    current += strings.at(-1)!;
  };
  add(result);
  return asStrings([...all, current]);
}
