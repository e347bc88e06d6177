import { useRef } from 'react';

import type { ClaimCard as Card, ClaimErrorEvent, ClaimLoadEvent, Dataset } from 'claim-elements';
import { ClaimCard, ClaimDataset, DenialPair, SourceQuote, type ClaimCardProps } from 'claim-elements/react';
import { PrerenderedClaim } from 'claim-elements-node/react';
import type {} from 'claim-elements/types/react';

declare const dataset: Dataset;

const onLoad = ({ index }: ClaimLoadEvent) => console.log(index.claimIds());

export function Tags() {
  const ref = useRef<Card>(null);
  return (
    <claim-dataset src="/claims.json" allow-src="/" data={dataset} onclaim-load={onLoad}>
      <claim-card claim="a" variant="compact" heading-level={2} json-ld time-zone="Europe/Kyiv" lang="de" ref={ref} />
      <claim-card
        claim={null}
        variant={undefined}
        heading-level="2"
        className="wide"
        id="a"
        title="A"
        hidden
        data-x="1"
      />
      <claim-card style={{ margin: 0 }} onClick={(event) => event.currentTarget.focus()} aria-label="A" slot="main" />
      <claim-card onclaim-error={({ reason, suggestions }) => console.log(reason, suggestions)} />
      <claim-card onclaim-navigate={(event) => event.preventDefault()} />
      <source-quote quote="a" onclaim-copy={({ text }) => console.log(text)}>
        <p slot="note">A note.</p>
      </source-quote>
      <denial-pair allegation="a" denial="b" />
      {/* @ts-expect-error The variant does not exist. */}
      <claim-card variant="tiny" />
      {/* @ts-expect-error Level 1 is reserved for the page. */}
      <claim-card heading-level={1} />
      {/* @ts-expect-error There is no such attribute. */}
      <claim-card clam="a" />
      {/* @ts-expect-error The attribute is that of another element. */}
      <claim-card quote="a" />
      {/* @ts-expect-error The event is another one. */}
      <claim-card onclaim-error={onLoad} />
      {/* @ts-expect-error There is no such element. */}
      <claim-cart />
      {/* @ts-expect-error A native attribute has its type. */}
      <claim-card tabIndex="first" />
    </claim-dataset>
  );
}

const compact: ClaimCardProps = { claim: 'a', variant: 'compact' };

export function Components() {
  const ref = useRef<Card>(null);
  return (
    <ClaimDataset data={dataset} onClaimLoad={onLoad}>
      <ClaimCard {...compact} headingLevel={2} timeZone="Europe/Kyiv" jsonLd lang="de" className="wide" ref={ref}>
        <p>Text.</p>
      </ClaimCard>
      <ClaimCard claim="a" onClaimError={({ reason }: ClaimErrorEvent) => console.log(reason)} onClick={console.log} />
      <ClaimCard claim="a" onClaimNavigate={(event) => event.preventDefault()} />
      <DenialPair allegation="a" />
      <SourceQuote quote="a" onClaimCopy={({ html }) => console.log(html)} />
      {/* @ts-expect-error The variant does not exist. */}
      <ClaimCard variant="tiny" />
      {/* @ts-expect-error Level 1 is reserved for the page. */}
      <ClaimCard headingLevel={1} />
      {/* @ts-expect-error There is no such property. */}
      <ClaimCard clam="a" />
      {/* @ts-expect-error There is no such event. */}
      <ClaimCard onClaimEror={console.log} />
      {/* @ts-expect-error The event is another one. */}
      <ClaimCard onClaimError={onLoad} />
      {/* @ts-expect-error The element is another one. */}
      <DenialPair ref={ref} />
    </ClaimDataset>
  );
}

export function Page() {
  return (
    <>
      <PrerenderedClaim lang="en" claim="a" variant="compact" dataset={dataset} />
      <PrerenderedClaim lang="en" element="denial-pair" allegation="a" heading-level={2} stylesheets="/styles/" />
      {/* @ts-expect-error It needs the language. */}
      <PrerenderedClaim claim="a" />
      {/* @ts-expect-error The attribute is that of another element. */}
      <PrerenderedClaim lang="en" element="denial-pair" claim="a" />
      {/* @ts-expect-error It has no content to prerender. */}
      <PrerenderedClaim lang="en" element="claim-dataset" />
    </>
  );
}
