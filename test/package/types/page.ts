/** Compiled in a project that has the package: what is right must compile, and what is wrong must not. */
import {
  ClaimCard,
  ClaimErrorEvent,
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

const card: ClaimCard = document.createElement('claim-card');
card.claim = 'substantial-shells';
card.variant = 'compact';
card.headingLevel = 2;
// @ts-expect-error There are two variants.
card.variant = 'tiny';
// @ts-expect-error Headings of elements begin below that of the page.
card.headingLevel = 1;

document.querySelector('denial-pair')!.allegation = 'arms-shipments';
new SourceQuote().quote = 'kirby';

const dataset = document.querySelector('claim-dataset')!;
dataset.addEventListener('claim-load', ({ index }) => {
  const claim: Claim | undefined = index.claim('a');
  // @ts-expect-error A claim that is not there must be thought of.
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
// @ts-expect-error No text has this name.
setStrings('en', { nothing: '' });

const stop: (() => void)[] = [fitFrames(), upgradeEmbeds()];
stop.forEach((end) => end());
