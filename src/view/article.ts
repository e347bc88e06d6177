import type { ClaimIndex } from '../model/claim-index.js';
import { webAddress } from '../model/web-address.js';
import { memoizeByObject } from './memoize.js';

/** The article of a dataset. */
export interface ArticleView {
  readonly name: string;
  /** BCP 47 tag of the language of the article; empty if it is not known. */
  readonly language: string;
  /** The address, if the dataset has it. */
  readonly href?: string;
}

/** Describes the article of a dataset, if it has one, once: parsing its address takes longer than reading a claim. */
export const articleView = memoizeByObject((index: ClaimIndex): ArticleView | undefined => {
  if (!index.article) return undefined;
  const { name, inLanguage = '', url } = index.visible(index.article);
  const href = webAddress(url);
  return { name, language: inLanguage, ...(href && { href }) };
});
