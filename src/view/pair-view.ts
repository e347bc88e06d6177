import { plural } from '../locales/fill.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { visible } from '../model/hidden-characters.js';
import type { Claim } from '../model/types.js';
import { briefAttribution, type Attribution } from './attribution.js';
import { statementView, type StatementView } from './claim-view.js';
import { edtfDays, gapView } from './dates.js';
import type { Locale } from './locale.js';

/** The days between an allegation and a denial of it. */
export interface Gap {
  readonly days: string;
  /** Who denies it, where denials are not equally far from it. */
  readonly claimants?: Attribution;
}

/** An allegation and its denials as shown. */
export interface PairView {
  readonly label: string;
  /** All statements, the earliest first; the allegation first where time does not tell. */
  readonly statements: readonly StatementView[];
  /** The days between allegation and denial; one line where all denials are as far from it, else a line each. */
  readonly gaps: readonly Gap[];
}

/** The claims that deny this one, in the order of the dataset. */
export function denialsOf(index: ClaimIndex, claimId: string): Claim[] {
  const ids = new Set(
    index
      .relationsTo(claimId)
      .filter(({ type }) => type === 'denies')
      .map(({ from }) => from),
  );
  return [...ids].map((id) => index.claim(id)).filter((claim) => claim !== undefined);
}

/** The first day a claim can have been made; where it has no date, before or after all that have one. */
function dayOf({ date }: Claim, undated: number, { timeZone }: Locale): number {
  const day = date && edtfDays(date.edtf, timeZone).first;
  return day === undefined || Number.isNaN(day) ? undated : day;
}

/**
 * What is shown of an allegation and the denials that answer it.
 *
 * @param denials - At least one; they keep their order where time does not tell.
 */
export function pairView(index: ClaimIndex, allegation: Claim, denials: readonly Claim[], locale: Locale): PairView {
  const { strings, language } = locale;
  const gaps = denials.map((denial) => gapView(allegation.date, denial.date, locale) ?? strings.undated);
  const same = gaps.every((gap) => gap === gaps[0]);
  // The difference of two without a day is no number, which counts as none.
  const statements = [
    { claim: allegation, day: dayOf(allegation, -Infinity, locale) },
    ...denials.map((claim) => ({ claim, day: dayOf(claim, Infinity, locale) })),
  ].sort((a, b) => a.day - b.day);
  return visible({
    label: plural(strings['pair-label'], denials.length, language),
    statements: statements.map(({ claim }) => statementView(index, claim, locale)),
    gaps: same
      ? [{ days: gaps[0]! }]
      : denials.map((denial, order) => ({
          days: gaps[order]!,
          claimants: briefAttribution(index, denial.claimant, locale),
        })),
  });
}
