import { fill } from '../locales/fill.js';
import type { Correction } from '../model/types.js';
import { dayLabel } from './dates.js';
import type { Locale } from './locale.js';

export interface CorrectionView {
  /** The label with the day. */
  readonly formatted: string;
  readonly type: Correction['type'];
  readonly date: string;
  readonly text: string;
}

function correctionView({ type, by, date, text }: Correction, locale: Locale): CorrectionView {
  const name = type === 'retracted' && by !== 'claimant' ? 'withdrawn' : type;
  const label = locale.strings[`detail-${name}`];
  return { type, date, text, formatted: fill(label, { date: dayLabel(date, locale) }).join('') };
}

/** Describes corrections, the latest first. */
export function correctionViews(corrections: readonly Correction[] = [], locale: Locale): CorrectionView[] {
  const latestFirst = [...corrections].sort((a, b) => b.date.localeCompare(a.date));
  return latestFirst.map((correction) => correctionView(correction, locale));
}
