/**
 * Returns the addresses that a page lists for datasets that others than its author choose; `undefined` if it lists none. Only
 * the head counts: a CMS may let its authors write elements into the body.
 */
export function datasetAddresses(): string | undefined {
  const meta = document.head.querySelector<HTMLMetaElement>('meta[name=claim-dataset-origins]');
  const list = meta?.content.trim();
  return list === '' ? undefined : list;
}
