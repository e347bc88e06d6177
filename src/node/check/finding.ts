import { summarize } from '../../model/findings.js';

/** `error`: readers would get something wrong. `warning`: a person should look. `hint`: for the editor’s information. */
export type Severity = 'error' | 'warning' | 'hint';

/** A place in a file. */
export interface Place {
  readonly file: string;
  /** The line, from 1. */
  readonly line: number;
  /** A JSONPath (RFC 9535) to the value; absent for a place in the article. */
  readonly path?: string;
  /** The id of the record, if it has one. */
  readonly id?: string;
  /** The name of the place for the editor, such as `claim “fund-emptied”, kind`. */
  readonly label?: string;
}

/** A result of `claim-elements check`. */
export interface CheckFinding extends Place {
  readonly severity: Severity;
  readonly rule: string;
  readonly value?: unknown;
  readonly message: string;
  readonly remedy: string;
  /** True if the record is left out of the dataset. */
  readonly dropped: boolean;
  /** The places of the records that are left out, or not read, because of this finding. */
  readonly followers: readonly Place[];
}

/** The greatest number of findings of one rule; it is that of a validation. */
export const maxFindings = 1000;

/** Describes the findings of a rule that are more. */
export const notListed = (count: number) => ({
  message: `${count} more findings of this rule are not listed`,
  remedy: 'resolve the listed ones first',
});

/** The greatest number of lines about one rule, and of the lines below one finding. */
const maxLines = 50;
const maxFollowers = 10;

function placeOf({ file, line }: Place): string {
  return `${file}:${line}`;
}

function lines(finding: CheckFinding): string[] {
  const { severity, rule, label, value, message, remedy, dropped, followers } = finding;
  const shown = value === undefined ? '' : ` (${summarize(value)})`;
  const subject = label === undefined ? '' : `${label}${shown}: `;
  const leftOut = dropped ? ' The record is left out.' : '';
  const more = followers.length - maxFollowers;
  return [
    `${placeOf(finding)}: ${severity}: ${rule}: ${subject}${message}; ${remedy}.${leftOut}`,
    ...followers.slice(0, maxFollowers).map((place) => `  ${placeOf(place)}: with it: ${place.label!}`),
    ...(more > 0 ? [`  … and ${more} more with it`] : []),
  ];
}

/** Formats findings for a terminal. A rule that is broken very often gets its first lines and a count. */
export function checkLines(findings: readonly CheckFinding[]): string[] {
  const counts = new Map<string, number>();
  const shown = findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= maxLines;
  });
  const more = [...counts].filter(([, count]) => count > maxLines);
  const all = [
    ...shown.flatMap(lines),
    ...more.map(([rule, count]) => `… and ${count - maxLines} more of ${rule}; --json has all`),
  ];
  // A line end in an id would begin a line that looks like a finding of its own.
  return all.map((line) => line.replace(/[\r\n]/g, ' '));
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Returns the number of findings of each severity, such as “1 error, 0 warnings, 3 hints”. */
export function severityCounts(findings: readonly CheckFinding[]): string {
  return (['error', 'warning', 'hint'] as const)
    .map((severity) => counted(findings.filter((finding) => finding.severity === severity).length, severity))
    .join(', ');
}
