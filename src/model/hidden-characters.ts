/**
 * Matches invisible characters that can change how a text reads: control characters, bidirectional controls (Unicode
 * `Bidi_Control`) and other characters without a width (`Default_Ignorable_Code_Point`). It excludes tabs, line ends,
 * soft hyphens and the direction marks LRM, RLM and ALM; joiners, word breaks and variation selectors after a symbol or
 * a letter of a script that needs them; and the tag characters of a flag emoji.
 */
const hidden =
  /[\p{Cc}\p{DI}](?<![\t\n\r\xad\u061c\u200e\u200f]|[#*\d\xa9\xae\u0530-\u1cff\u2100-\u{3ffff}][\u034f\u200b\u2060\p{Join_C}\p{VS}]|\u{1f3f4}[\u{e0030}-\u{e007f}]{1,6})/gu;

const codePoint = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Returns the code points of the hidden characters in a text, without duplicates, such as `U+202E`. */
export function hiddenCharacters(text: string): readonly string[] {
  const found = text.match(hidden);
  return found ? [...new Set(found.map(codePoint))] : [];
}

/** Replaces each hidden character of a text with its code point, such as `‹U+202E›`. */
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
