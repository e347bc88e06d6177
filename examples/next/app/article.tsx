'use client';

import Link from 'next/link';
import { useState } from 'react';

import { defineDataset } from 'claim-elements';
import { ClaimCard, ClaimDataset, DenialPair } from 'claim-elements/react';
import type {} from 'claim-elements/types/react';

import ferries from './ferries.json';

const dataset = defineDataset(ferries);
const [late, ...others] = dataset.claims;
const update = { ...dataset, claims: [{ ...late!, text: 'The ferries are late every day.' }, ...others] };

export function Article() {
  const [isGerman, setGerman] = useState(false);
  const [isUpdated, setUpdated] = useState(false);
  const [claim, setClaim] = useState('late');
  const [status, setStatus] = useState('');

  return (
    <main lang={isGerman ? 'de' : 'en'}>
      <h1>Ferries</h1>
      <ClaimDataset data={isUpdated ? update : dataset}>
        <ClaimCard
          claim={claim}
          headingLevel={2}
          onClaimNavigate={(event) => {
            event.preventDefault();
            setStatus(`To ${event.claim}`);
          }}
          onClaimError={({ reason }) => setStatus(reason)}
        >
          <p>The union alleges that the ferries are late on purpose. The line denies it.</p>
          <p slot="note">The line publishes its timetable.</p>
        </ClaimCard>
        <ClaimCard claim="punctual" variant="compact" headingLevel={2} />
        <DenialPair allegation="late" headingLevel={2} />
        {/* The tag itself: it shows its text until its code is there. */}
        <source-quote quote="clocks">
          <p>“Our clocks are right”, the line says.</p>
        </source-quote>
      </ClaimDataset>
      <p>
        <button onClick={() => setGerman(!isGerman)}>Language</button>
        <button onClick={() => setUpdated(!isUpdated)}>Update</button>
        <button onClick={() => void import('claim-elements/source-quote/define')}>Quotation</button>
        <button onClick={() => setClaim('gone')}>Mistake</button>
      </p>
      <p>
        <Link href="/prerendered">Prerendered</Link>
      </p>
      <p role="status">{status}</p>
    </main>
  );
}
