import type { ClaimProblem } from '../events/claim-error.js';
import { fill } from '../locales/fill.js';
import type { FrameLanguage } from '../locales/frame/languages.js';
import type { FrameStrings } from '../locales/strings.js';

// Whoever writes the address of the frame writes these values: long ones would be their words under this page’s name.
const longestValue = 64;

function shortened(value: string): string {
  return value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
}

const isRightToLeft = (language: string) => ['ar', 'he'].includes(language);

/** Something to say, before it is known in which language. */
export interface Message {
  readonly text: keyof FrameStrings;
  /** What is filled in: a value, or a list of which one is meant, or all. */
  readonly values?: Readonly<Record<string, string | { or: readonly string[] } | { and: readonly string[] }>>;
  /** What follows, in the words of whoever found the problem. */
  readonly detail?: string | undefined;
}

/** A message as a sentence. */
export function sentence({ text, values = {}, detail }: Message, { language, strings }: FrameLanguage): string {
  // Words that run the other way keep their punctuation on their own side (Unicode FSI and PDI).
  const value = (text: string) => (isRightToLeft(language) ? `\u2068${shortened(text)}\u2069` : shortened(text));
  const list = (type: Intl.ListFormatType, items: readonly string[]) =>
    new Intl.ListFormat(language, { type }).format(items.map(value));
  const written = Object.entries(values).map(([name, given]) => {
    if (typeof given === 'string') return [name, value(given)];
    return [name, 'or' in given ? list('disjunction', given.or) : list('conjunction', given.and)];
  });
  const words = fill(strings[text], Object.fromEntries(written) as Record<string, string>).join('');
  return detail ? `${words} (${detail})` : words;
}

/**
 * What the page says about a problem that an element reports; nothing where the reader has been told, or need not be.
 *
 * @param problem - The problem.
 * @param parameter - The parameter that the attribute at fault comes from.
 */
export function problemMessages(problem: ClaimProblem, parameter = problem.attribute): Message[] {
  const { reason, suggestions, detail } = problem;
  const values = { parameter, value: problem.value ?? '' };
  const nearest: Message[] = suggestions.length ? [{ text: 'nearest', values: { ids: { or: suggestions } } }] : [];
  switch (reason) {
    case 'unknown-id':
    case 'unrelated-id':
    case 'no-answer':
      return [{ text: reason, values }, ...nearest];
    case 'load-failed':
    case 'not-json':
    case 'invalid-dataset':
      return [{ text: reason, detail: detail?.split('\n', 1)[0] }];
    default:
      return [];
  }
}
