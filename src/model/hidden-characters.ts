/**
 * Characters that nobody sees and that can make words say something else: controls, those that turn the order of what
 * follows (Unicode `Bidi_Control`), and others without a width (`Default_Ignorable_Code_Point`). Not tab and line ends,
 * soft hyphens, and the marks that say on which side a sign stands (LRM, RLM, ALM); nor joiners, breaks and variation
 * selectors where writing needs them, after letters of other scripts than those of Europe and after symbols; nor the tags
 * of a flag.
 */
const hidden =
  /[\p{Cc}\p{DI}](?<![\t\n\r\xad\u061c\u200e\u200f]|[#*\d\xa9\xae\u0530-\u1cff\u2100-\u{3ffff}][\u034f\u200b\u2060\p{Join_C}\p{VS}]|\u{1f3f4}[\u{e0030}-\u{e007f}]{1,6})/gu;

const codePoint = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The code points of the hidden characters in a text, each once, such as `U+202E`. */
export function hiddenCharacters(text: string): readonly string[] {
  const found = text.match(hidden);
  return found ? [...new Set(found.map(codePoint))] : [];
}

/** A text in which each hidden character is shown as its code point, such as `‹U+202E›`. */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => `‹${codePoint(character)}›`);
}

function isVisible(value: unknown): boolean {
  if (typeof value === 'string') return value.search(hidden) < 0;
  // Some pages have an `Object.values` of their own, which finds something in numbers.
  return typeof value !== 'object' || !value || Object.values(value).every(isVisible);
}

/**
 * The same for every text of a value that JSON can hold, which is not copied where all of it can be seen; not by way of
 * JSON, which some pages write their own way.
 */
export function visible<T>(value: T): T {
  if (isVisible(value)) return value;
  if (typeof value === 'string') return visibleText(value) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => visible(entry)) as T;
  return Object.fromEntries(Object.entries(value as object).map(([key, entry]) => [key, visible<unknown>(entry)])) as T;
}
