/**
 * Interpolates values into a text of the interface.
 *
 * @param text - A text with names in braces, such as “Corrected, {date}”.
 * @param values - The value of each name; a name without a value is left as it is.
 * @returns The literal parts and the values in order, to be joined or rendered.
 */
export function fill<T>(text: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => (Object.hasOwn(values, part.slice(1, -1)) ? values[part.slice(1, -1)]! : part));
}

/**
 * Selects the plural form for a number from an ICU MessageFormat text such as `{count, plural, one {…} other {…}}`; a
 * text without plural forms is returned as it is.
 *
 * @param tag - The BCP 47 tag of the text’s language, which determines the plural category.
 */
export function plural(text: string, count: number, tag: string): string {
  const category = new Intl.PluralRules(tag).select(count);
  const texts = new Map([...text.matchAll(/\b(\w+) \{([^{}]*)\}/g)].map(([, name, words]) => [name, words]));
  return texts.get(category) ?? texts.get('other') ?? text;
}
