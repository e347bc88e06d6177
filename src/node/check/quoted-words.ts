/** Matches a stretch between quotation marks of one kind. A single mark inside a word is an apostrophe. */
const quoted =
  /“([^“”]+)[”“]|„([^“”„]+)[“”]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|『([^『』]+)』|"([^"]+)"|(?<![\p{L}\p{N}])‘([^‘]+?)’(?![\p{L}\p{N}])|‚([^‚‘]+)‘/gu;

/** A sentence quotes less often; each quotation is looked for in many texts. */
const mostQuoted = 100;

/** Returns the words between quotation marks, without the marks and without punctuation at their end. */
export function quotedWords(text: string): readonly string[] {
  const matches = [...text.matchAll(quoted)].slice(0, mostQuoted);
  const words = matches.map(([, ...groups]) => groups.join('').trim());
  return words.map((word) => word.replace(/[.,;:!?…。、，]$/u, '')).filter(Boolean);
}

/** Returns a text without the words between quotation marks. */
export function withoutQuotedWords(text: string): string {
  return text.replace(quoted, '…');
}
