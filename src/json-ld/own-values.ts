import { edtfPattern, isPossible, languagePattern } from '../model/schema.js';

/** True for a date as the model has it. */
export const isEdtf = (text: string): boolean => edtfPattern.test(text) && isPossible(text);

/** True for a language tag as the model has it. */
export const isLanguage = (text: string): boolean => languagePattern.test(text);

const ownId = /#(claim|quotation|source)-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Returns the id of a record in the address that this library gave it. */
export function idIn(kind: 'claim' | 'quotation' | 'source', address: string | undefined): string | undefined {
  const [, found, id] = ownId.exec(address ?? '') ?? [];
  return found === kind ? id : undefined;
}
