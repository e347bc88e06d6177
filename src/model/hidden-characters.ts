/**
 * Matches invisible characters that can change how a text reads: control characters, bidirectional controls (Unicode
 * `Bidi_Control`) and other characters without a width (`Default_Ignorable_Code_Point`); and halves of surrogate pairs and
 * noncharacters, which XML does not have. It excludes tabs, line ends, soft hyphens and the direction marks LRM, RLM and
 * ALM; joiners, word breaks and variation selectors after a symbol or a letter of a script that needs them; and the tag
 * characters of a flag emoji.
 */
export const hidden =
  /[\p{Cc}\p{Cs}\p{DI}\p{NChar}](?<![\t\n\r\xad\u061c\u200e\u200f]|[#*\d\xa9\xae\u0530-\u1cff\u2100-\u{3ffff}][\u034f\u200b\u2060\p{Join_C}\p{VS}]|\u{1f3f4}[\u{e0030}-\u{e007f}]{1,6})/gu;

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

const checked = new WeakMap<object, object>();

function visibleValue(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value);
  if (typeof value !== 'object' || !value) return value;
  const entries = Object.entries(value).map(
    ([key, entry]: [string, unknown]) => [key, entry, visibleValue(entry)] as const,
  );
  if (entries.every(([, before, after]) => before === after)) return value;
  if (Array.isArray(value)) return entries.map(([, , after]) => after);
  return Object.fromEntries(entries.map(([key, , after]) => [key, after]));
}

/**
 * Returns a text or a record of a dataset with every hidden character made visible; the same one if it has none. Each record
 * is checked once, however often it is shown.
 */
export function visible<T>(value: T): T {
  if (typeof value !== 'object' || !value) return visibleValue(value) as T;
  let copy = checked.get(value);
  if (!copy) checked.set(value, (copy = visibleValue(value) as object));
  return copy as T;
}
