import { bundledIndex } from '../../bundled.js';
import { readDataset } from '../../json-ld/read-dataset.js';
import { indexDataset, type ClaimIndex } from '../../model/claim-index.js';
import { isAnswered } from '../../view/denial-pair.js';
import { claimLabel, pairLabel, quotationLabel } from '../../view/label.js';
import { localeFor } from '../../view/locale.js';
import { utc } from '../../view/time-zone.js';
import { findingLines, readJson, UsageError } from '../terminal.js';

/** A record that an element can show. */
interface Listed {
  readonly type: 'claim' | 'pair' | 'quotation';
  readonly id: string;
  /** The words with their speaker. */
  readonly label: string;
}

/** Reads what can be shown of a dataset; the bundled one without a file. */
async function indexOf(file: string | undefined): Promise<ClaimIndex> {
  if (file === undefined) return bundledIndex;
  const { dataset, findings } = await readDataset(await readJson(file));
  if (!dataset) throw new UsageError(findingLines(file, findings).join('\n'));
  return indexDataset(dataset);
}

/** Reads letters without their marks and case, and words without the apostrophes and hyphens in them. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Pd}’'‘]/gu, '')
    .toLowerCase();

/**
 * Lists the claims, pairs and quotations of a dataset.
 *
 * @param file - The dataset; the bundled one if absent.
 * @param search - Words that the id or the label has to have, in any order.
 */
export async function list(file: string | undefined, search = ''): Promise<readonly Listed[]> {
  const index = await indexOf(file);
  const locale = localeFor('', index.language, utc, false, index.isInEnglish)!;
  const claims = index.claimIds().map((id) => index.claim(id)!);
  const records: Listed[] = [
    ...claims.map((claim) => ({ type: 'claim' as const, id: claim.id, label: claimLabel(index, claim, locale) })),
    ...claims
      .filter(({ id }) => isAnswered(index, id))
      .map((claim) => ({ type: 'pair' as const, id: claim.id, label: pairLabel(index, claim, locale) })),
    ...index
      .quotationIds()
      .map((id) => ({ type: 'quotation' as const, id, label: quotationLabel(index, index.quotation(id)!, locale) })),
  ];
  const words = [...new Set(folded(search).split(/\s+/))];
  return records.filter(({ id, label }) => {
    const text = folded(`${id} ${label}`);
    return words.every((word) => text.includes(word));
  });
}

/** Formats a list in columns. */
export function listText(records: readonly Listed[]): string {
  const width = records.reduce((most, { id }) => Math.max(most, id.length), 0);
  return records
    .map(({ type, id, label }) => `${type.padEnd(9)}  ${id.padEnd(width)}  ${label.replace(/\s+/g, ' ')}`)
    .join('\n');
}
