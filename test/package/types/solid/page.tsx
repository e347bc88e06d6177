import type { ClaimLoadEvent, Dataset } from 'claim-elements';
import type {} from 'claim-elements/types/solid';

declare const dataset: Dataset;

const onLoad = ({ index }: ClaimLoadEvent) => console.log(index.claimIds());

export const page = (
  <claim-dataset src="/claims.json" prop:data={dataset} on:claim-load={onLoad}>
    <claim-card claim="a" variant="compact" heading-level={2} json-ld time-zone="Europe/Kyiv" lang="de" />
    <claim-card attr:variant="compact" prop:headingLevel={2} />
    <claim-card class="wide" id="a" title="A" hidden data-x="1" aria-label="A" slot="main" onClick={console.log} />
    <claim-card on:claim-error={({ reason }) => console.log(reason)} ref={(card) => card.focus()} />
    <claim-card on:claim-navigate={(event) => event.preventDefault()} />
    <source-quote quote="a" on:claim-copy={({ text }) => console.log(text)} />
    <denial-pair allegation="a" denial="b" />
    {/* @ts-expect-error The variant does not exist. */}
    <claim-card variant="tiny" />
    {/* @ts-expect-error Level 1 is reserved for the page. */}
    <claim-card prop:headingLevel={1} />
    {/* @ts-expect-error There is no such attribute. */}
    <claim-card clam="a" />
    {/* @ts-expect-error The event is another one. */}
    <claim-card on:claim-error={onLoad} />
    {/* @ts-expect-error There is no such element. */}
    <claim-cart />
  </claim-dataset>
);
