/**
 * This file is compiled in a project with the installed package: valid code must compile, and invalid code must not.
 */
import {
  ClaimCard,
  ClaimErrorEvent,
  defineDataset,
  indexDataset,
  languages,
  setStrings,
  type Claim,
  type ClaimErrorReason,
  type ClaimIndex,
  type Dataset,
} from 'claim-elements';
import 'claim-elements/define';
import { upgradeEmbeds } from 'claim-elements/embed';
import { fitFrames } from 'claim-elements/resizer';
import { SourceQuote } from 'claim-elements/source-quote/define';
import { findingLine, validateDataset } from 'claim-elements/validate';
import 'claim-elements/claim-elements.css';
import 'claim-elements/styles/claim-card.css';
import 'claim-elements/themes/wire.css';

import bundled from 'claim-elements/data.json' with { type: 'json' };
import ferries from './ferries.json' with { type: 'json' };

const card: ClaimCard = document.createElement('claim-card');
card.claim = 'substantial-shells';
card.variant = 'compact';
card.headingLevel = 2;
// @ts-expect-error The variant does not exist.
card.variant = 'tiny';
// @ts-expect-error Level 1 is reserved for the page.
card.headingLevel = 1;

document.querySelector('denial-pair')!.allegation = 'arms-shipments';
new SourceQuote().quote = 'kirby';

const dataset = document.querySelector('claim-dataset')!;
dataset.addEventListener('claim-load', ({ index }) => {
  const claim: Claim | undefined = index.claim('a');
  // @ts-expect-error The claim may be undefined.
  index.claim('a').text.trim();
  return claim;
});
document.addEventListener('claim-error', (event) => {
  const reason: ClaimErrorReason = event.reason;
  if (event instanceof ClaimErrorEvent) console.log(reason, event.suggestions);
});
document.addEventListener('claim-navigate', (event) => {
  if (event.claim) event.preventDefault();
});

const { dataset: sound, findings } = validateDataset(JSON.parse('{}') as unknown);
console.log(findings.map(findingLine));
if (sound) {
  const valid: Dataset = sound;
  const index: ClaimIndex = indexDataset(valid);
  console.log(index.claimIds());
}
setStrings(languages[0] ?? 'en', { 'kind-denial': 'Denial' });
// @ts-expect-error No string has this name.
setStrings('en', { nothing: '' });

const stop: (() => void)[] = [fitFrames(), upgradeEmbeds()];
stop.forEach((end) => end());

indexDataset(defineDataset(bundled));
indexDataset(defineDataset(ferries));
// @ts-expect-error The type of a field is another one.
defineDataset({ ...ferries, claims: 'late' });
// @ts-expect-error A field is missing.
defineDataset({ version: 1, sources: [] });
