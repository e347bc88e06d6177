/**
 * Fills a text of the interface in.
 *
 * @param text - Has names in braces, as in “Corrected, {date}”.
 * @param values - What stands for each name; a name without one stays as it is.
 * @returns The text’s own words and the values, in the order of the text; to be joined, or rendered as they are.
 */
export function fill<T>(text: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => (Object.hasOwn(values, part.slice(1, -1)) ? values[part.slice(1, -1)]! : part));
}

/**
 * The text for a number, from one that has `{count, plural, one {…} other {…}}` as ICU MessageFormat writes it.
 *
 * @param tag - BCP 47 tag of the language of the text, whose plural categories it has.
 */
export function plural(text: string, count: number, tag: string): string {
  const category = new Intl.PluralRules(tag).select(count);
  const texts = new Map([...text.matchAll(/\b(\w+) \{([^{}]*)\}/g)].map(([, name, words]) => [name, words]));
  return texts.get(category) ?? texts.get('other') ?? text;
}
