/**
 * Returns the head of the page: an image with the name `head` takes the place of `document.head`
 * (https://github.com/jitbit/HtmlSanitizer/issues/14).
 */
const headOf = (page: Document) => Reflect.get(Document.prototype, 'head', page);

/**
 * Returns the addresses that a page lists for datasets that others than its author choose; `undefined` if it lists none. Only
 * the head counts: a CMS may let its authors write elements into the body.
 */
export function datasetAddresses(): string | undefined {
  const meta = headOf(document).querySelector<HTMLMetaElement>('meta[name=claim-dataset-origins]');
  const list = meta?.content.trim();
  return list === '' ? undefined : list;
}
