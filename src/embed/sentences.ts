import type { ClaimProblem } from '../events/claim-error.js';
import { fill } from '../locales/fill.js';
import type { FrameLanguage } from '../locales/frame/languages.js';
import type { FrameStrings } from '../locales/strings.js';

// The author of the frame’s address chooses these values, and a long one would read as a statement by this page.
const maxValueLength = 64;

function truncate(value: string): string {
  return value.length > maxValueLength ? `${value.slice(0, maxValueLength)}…` : value;
}

const isRightToLeft = (language: string) => ['ar', 'he'].includes(language);

/** A message that is not yet translated. */
export interface Message {
  readonly text: keyof FrameStrings;
  /** The values to interpolate: a text, a list joined with “or”, or a list joined with “and”. */
  readonly values?: Readonly<Record<string, string | { or: readonly string[] } | { and: readonly string[] }>>;
  /** The original error text, which follows in parentheses. */
  readonly detail?: string | undefined;
}

/** Translates a message into a sentence. */
export function sentence({ text, values = {}, detail }: Message, { language, strings }: FrameLanguage): string {
  // Isolates (Unicode FSI and PDI) keep the punctuation of left-to-right words in place.
  const value = (text: string) => (isRightToLeft(language) ? `\u2068${truncate(text)}\u2069` : truncate(text));
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
 * Returns the messages about a problem that an element reports; none if the problem already has a message or is no
 * concern of the reader.
 *
 * @param problem - The problem.
 * @param parameter - The name of the parameter that set the faulty attribute.
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
