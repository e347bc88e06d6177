/*
 * How a language is written. English is part of every page; the others are one file, which is loaded at need
 * (src/view/other-languages.ts).
 */

import { languageTag } from '../model/language-tag.js';
import { memoize } from './memoize.js';

export interface Punctuation {
  /** The marks around a quotation, and around a quotation inside it. */
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
  /** The comma between two parts of a phrase, with the spaces of the language. */
  readonly comma: string;
  /** The colon after a name, with the spaces of the language. */
  readonly colon: string;
  /** The signs around the role of a person: a comma before it, or parentheses. */
  readonly roleOpen: string;
  readonly roleClose: string;
  /** The sign between the parts of a role. */
  readonly roleComma: string;
}

/** The languages that a page needs. */
export interface Writing {
  /** Returns the punctuation of a language; that of English if the language is not listed. */
  readonly punctuation: (language: string) => Punctuation;
  /** Returns the direction of a language by its likely script; an invalid tag counts as left to right. */
  readonly directionOf: (language: string) => 'ltr' | 'rtl';
  /** Returns the parts of a list of names. */
  readonly list: (names: readonly string[], language: string) => ReturnType<Intl.ListFormat['formatToParts']>;
  /**
   * Writes a date, or an interval.
   *
   * @throws {RangeError} If a date is invalid.
   */
  readonly date: (format: Intl.DateTimeFormat, from: Date, to: Date | undefined) => string;
  /** Writes a number of days that Intl has written. */
  readonly days: (label: string, tag: string) => string;
}

export const isEnglish = (tag: string): boolean => !tag || /^en\b/i.test(tag);

const listFormat = memoize(
  (language: string) => new Intl.ListFormat(languageTag(language) ?? 'en', { type: 'conjunction' }),
);

/** Returns the parts of a list of names as Intl writes it; as in English if Intl does not accept the tag. */
export const listParts: Writing['list'] = (names, language) => listFormat(language).formatToParts(names);

const punctuation: Punctuation = {
  open: '“',
  close: '”',
  innerOpen: '‘',
  innerClose: '’',
  comma: ', ',
  colon: ': ',
  roleOpen: ', ',
  roleClose: '',
  roleComma: ', ',
};

/** English alone, for pages that have no other language. */
export const english: Writing = {
  punctuation: () => punctuation,
  directionOf: () => 'ltr',
  list: listParts,
  // A dash between two numbers or two words has no spaces. Node writes thin ones, and browsers normal ones.
  date: (format, from, to) =>
    to
      ? format
          .formatRange(from, to)
          .replace(/^(\w+|\w+ \d\d?(?=\s–\s\d))\s–\s/, '$1–')
          .replace(/\s–\s/, ' – ')
      : format.format(from),
  days: (label) => label,
};
