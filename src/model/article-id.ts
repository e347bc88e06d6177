/** The claimant id of claims that the article makes in its own voice. */
export const articleId = 'article';
