export const script = '<script type="module" src="/dist/claim-elements.min.js"></script>';

/** Three articles, in the forms that the elements have in the markup of a page. */
export const articles = {
  shells: `<claim-card claim="substantial-shells"><p>Fallback.</p><p slot="note">A note of the page.</p></claim-card>
    <denial-pair allegation="substantial-shells"><p>Fallback.</p></denial-pair>`,
  quotation: `<source-quote quote="quote-us-moves"><p>Fallback.</p></source-quote>
    <claim-card claim="war-prolonged" variant="compact"><p>Fallback.</p></claim-card>`,
  embeds: `<blockquote class="claim-embed" data-quote="quote-rumours"><p>Fallback.</p></blockquote>
    <blockquote class="claim-embed" data-claim="russia-isolated"><p>Fallback.</p></blockquote>`,
};

/** A page with an article in its `main`. */
export const document = (content, head = '') => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Page</title>${head}${script}</head>
  <body><nav><a id="next" href="/second">Next</a></nav><main id="main">${content}</main></body>
</html>`;
