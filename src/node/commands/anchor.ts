import { isObject, jsonPath } from '../../model/findings.js';
import { validateDataset } from '../../model/validate.js';
import { anchorDataset, noContext } from '../anchors.js';
import { repetitiveText } from '../check/article-rules.js';
import { anchorFindings } from '../check/check-dataset.js';
import type { CheckFinding } from '../check/finding.js';
import { readDocument } from '../document.js';
import type { Path } from '../json-text.js';
import { SearchLimitError } from '../shingles.js';
import { findingLines, readText, UsageError, type ProgressBar } from '../terminal.js';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Returns the paths of all anchors of a document, whether it is valid or not. */
function anchorPaths(input: unknown): { readonly anchor: object; readonly path: Path }[] {
  const anchorsIn = (record: unknown, path: Path) => {
    const anchors = isObject(record) ? listOf(record['anchors']) : [];
    return anchors.flatMap((anchor, order) =>
      isObject(anchor) ? [{ anchor, path: [...path, 'anchors', order] }] : [],
    );
  };
  const { claims, quotations } = isObject(input) ? input : {};
  const ofClaims = listOf(claims).flatMap((claim, order) => {
    const appearances = isObject(claim) ? listOf(claim['appearances']) : [];
    return appearances.flatMap((record, position) => anchorsIn(record, ['claims', order, 'appearances', position]));
  });
  return [...ofClaims, ...listOf(quotations).flatMap((record, order) => anchorsIn(record, ['quotations', order]))];
}

/** Fills in the fields that anchors lack, and returns the JSONPaths of these anchors. */
function completeAnchors(input: unknown): ReadonlySet<string> {
  const incomplete = new Set<string>();
  for (const { anchor, path } of anchorPaths(input)) {
    const missing = Object.entries(noContext).filter(([key]) => !Object.hasOwn(anchor, key));
    if (!missing.length) continue;
    Object.assign(anchor, Object.fromEntries(missing));
    incomplete.add(jsonPath(path));
  }
  return incomplete;
}

export interface AnchoredFile {
  /** The text of the dataset with its anchors. */
  readonly text: string;
  readonly written: number;
  /** The words that are missing, changed or ambiguous in the article. */
  readonly open: readonly CheckFinding[];
}

/** Anchors a dataset in the text of an article. */
export async function anchorFile(file: string, article: string, bar: ProgressBar): Promise<AnchoredFile> {
  const { value, json, mark } = await readDocument(file);
  const incomplete = completeAnchors(value);
  const { dataset, findings: breaches } = validateDataset(value, bar);
  // A record that is left out would keep its anchors from another text.
  const dropped = breaches.filter((finding) => finding.dropped);
  if (!dataset || dropped.length) throw new UsageError(findingLines(file, dropped).join('\n'));
  const text = await readText(article);
  try {
    const { changes, written, open } = anchorDataset(dataset, text, incomplete, bar);
    bar.end();
    const findings = anchorFindings(open, { file, json, input: value }, { file: article, text });
    return { text: mark + json.with(changes), written, open: findings };
  } catch (error) {
    if (!(error instanceof SearchLimitError)) throw error;
    bar.end();
    const { message, remedy } = repetitiveText;
    throw new UsageError(`${article}: ${message}; ${remedy}.`);
  }
}
