/** The claimant id of claims that the article makes in its own voice. */
export const articleId = 'article';

/** The claimant id of claims whose claimant nobody names, such as those of a post without an author. */
export const unknownId = 'unknown';

/** Returns true for an id that stands for no record. */
export const isReserved = (id: string): boolean => id === articleId || id === unknownId;
