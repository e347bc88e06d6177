import type { ClaimLoadEvent, Dataset } from 'claim-elements';
import type {} from 'claim-elements/types/preact';

declare const dataset: Dataset;

const onLoad = ({ index }: ClaimLoadEvent) => console.log(index.claimIds());

export const page = (
  <claim-dataset src="/claims.json" data={dataset} onclaim-load={onLoad}>
    <claim-card claim="a" variant="compact" heading-level={2} json-ld time-zone="Europe/Kyiv" lang="de" />
    <claim-card class="wide" id="a" title="A" hidden data-x="1" aria-label="A" slot="main" onClick={console.log} />
    <claim-card onclaim-error={({ reason }) => console.log(reason)} ref={(card) => card?.focus()} key="b" />
    <claim-card onclaim-navigate={(event) => event.preventDefault()} />
    <source-quote quote="a" onclaim-copy={({ text }) => console.log(text)} />
    <denial-pair allegation="a" denial="b" />
    {/* @ts-expect-error The variant does not exist. */}
    <claim-card variant="tiny" />
    {/* @ts-expect-error Level 1 is reserved for the page. */}
    <claim-card heading-level={1} />
    {/* @ts-expect-error There is no such attribute. */}
    <claim-card clam="a" />
    {/* @ts-expect-error The event is another one. */}
    <claim-card onclaim-error={onLoad} />
    {/* @ts-expect-error There is no such element. */}
    <claim-cart />
  </claim-dataset>
);
