import { validateDataset } from '../../model/validate.js';
import { anchorDataset } from '../anchors.js';
import { repetitiveText } from '../check/article-rules.js';
import { anchorFindings, validationFindings } from '../check/check-dataset.js';
import { checkLines, type CheckFinding } from '../check/finding.js';
import { readDocument } from '../document.js';
import { completeAnchors } from '../incomplete-anchors.js';
import { SearchLimitError } from '../shingles.js';
import { readText, UsageError, type ProgressBar } from '../terminal.js';

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
  if (!dataset || dropped.length) {
    const findings = validationFindings(dropped, { file, json, input: value });
    throw new UsageError(checkLines(findings).join('\n'));
  }
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
