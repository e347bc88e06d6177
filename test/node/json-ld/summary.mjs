/**
 * Returns what a dataset says of its claims and quotations, one line each:
 * `[language] words — claimants, date, in work ← reviewer (writers): verdict, numbers, address, day, “title”, explanation`
 */
export function summaryOf({ inLanguage, sources, claims, quotations }) {
  const reserved = { article: 'the article', unknown: 'nobody named' };
  const nameOf = (id) => reserved[id] ?? sources.find((source) => source.id === id).name;
  const names = (ids) => ids.map(nameOf).join(' and ');
  const part = (value, before = '', after = '') => (value === undefined ? '' : `${before}${value}${after}`);
  const work = ({ name, publisher, url }) => ` in${part(name, ' ')}${part(publisher, ' by ')}${part(url, ' <', '>')}`;
  const appearance = ({ claimant, date, isPartOf }) =>
    names(claimant) + part(date?.edtf ?? date?.stated, ', ') + (isPartOf ? work(isPartOf) : '');
  const review = ({ author, writers, verdict, ratingValue, bestRating, worstRating, url, datePublished, ...more }) =>
    ` ← ${nameOf(author)}${writers ? ` (${names(writers)})` : ''}: ${verdict}` +
    part(ratingValue, ', ') +
    part(worstRating, ' from ') +
    part(bestRating, ' to ') +
    part(url, ' <', '>') +
    part(datePublished, ' ') +
    part(more.name, ' “', '”') +
    part(more.explanation, ', because: ') +
    part(more.image, ', as ') +
    part(more.inLanguage, ' [', ']');
  return [
    ...claims.map(
      (claim) =>
        part(claim.inLanguage ?? inLanguage, '[', '] ') +
        `${claim.text} — ${claim.appearances.map(appearance).join('; ')}` +
        (claim.reviews ?? []).map(review).join(''),
    ),
    ...quotations.map(({ text, speaker }) => `“${text}” — ${nameOf(speaker)}`),
  ];
}
