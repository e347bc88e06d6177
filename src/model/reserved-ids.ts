/** The claimant id of claims that the article makes in its own voice. */
export const articleId = 'article';

/** The claimant id for an unnamed claimant, such as the author of an anonymous post. */
export const unknownId = 'unknown';

/** Returns true for an id that stands for no record. */
export const isReserved = (id: string): boolean => id === articleId || id === unknownId;
