/** Matches a stretch between quotation marks of one kind. A single mark inside a word is an apostrophe. */
const quoted =
  /“([^“”]+)[”“]|„([^“”„]+)[“”]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|『([^『』]+)』|"([^"]+)"|(?<![\p{L}\p{N}])‘([^‘]+?)’(?![\p{L}\p{N}])|‚([^‚‘]+)‘/gu;

/** Returns the words between quotation marks, without the marks and without punctuation at their end. */
export function quotedWords(text: string): readonly string[] {
  const words = Array.from(text.matchAll(quoted), ([, ...groups]) => groups.join('').trim());
  return words.map((word) => word.replace(/[.,;:!?…。、，]$/u, '')).filter(Boolean);
}

/** Returns a text without the words between quotation marks. */
export function withoutQuotedWords(text: string): string {
  return text.replace(quoted, '…');
}
