import { checkDataset, type CheckReport } from '../check/check-dataset.js';
import { checkLines, counted, severityCounts } from '../check/finding.js';
import { readDocument } from '../document.js';
import { exitStatus, jsonText, readText, type ExitStatus, type Options, type ProgressBar } from '../terminal.js';

function summary(file: string, { dataset, findings, anchors, coverage }: CheckReport): string[] {
  const count = dataset
    ? `${counted(dataset.claims.length, 'claim')}, ${counted(dataset.quotations.length, 'quotation')}`
    : 'nothing';
  const lines = [`${file}: ${severityCounts(findings)}; ${count} can be shown`];
  if (anchors) {
    const counts = new Map<string, number>();
    for (const { status } of anchors.findings) counts.set(status, (counts.get(status) ?? 0) + 1);
    const statuses = [...counts].map(([status, number]) => `${number} ${status}`).join(', ');
    lines.push(`${counted(anchors.findings.length, 'anchor')}: ${statuses || 'none'}`);
  }
  // Rounded down: 100 % says that nothing is left.
  if (coverage) lines.push(`${Math.floor(coverage.share * 100)} % of the article is in sentences that a record covers`);
  return lines;
}

/** Checks a dataset, and prints what is found. */
export async function check(
  file: string,
  { article, json, strict, words, mood }: Options,
  bar: ProgressBar,
): Promise<ExitStatus> {
  const document = await readDocument(file);
  const text = article === undefined ? undefined : { file: article, text: await readText(article) };
  const report = checkDataset(document.value, document.json, { file, article: text, words, mood }, bar);
  bar.end();
  const { findings, anchors, coverage } = report;
  if (json) {
    // The paths are in `findings`, as places in the file.
    const compared = anchors && { ...anchors, findings: anchors.findings.map(({ path: _, ...finding }) => finding) };
    console.log(jsonText({ file, findings, anchors: compared ?? null, coverage: coverage ?? null }));
  } else {
    for (const line of [...checkLines(findings), ...summary(file, report)]) console.log(line);
  }
  const fails = findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return fails ? exitStatus.findings : exitStatus.fine;
}
