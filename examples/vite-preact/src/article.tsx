import { useEffect, useState } from 'preact/hooks';

import { defineDataset } from 'claim-elements';
// Preact sets properties of elements that are defined, and attributes of others.
import 'claim-elements/claim-dataset/define';
import type {} from 'claim-elements/types/preact';

import ferries from './ferries.json';

const dataset = defineDataset(ferries);
const [late, ...others] = dataset.claims;
const update = { ...dataset, claims: [{ ...late!, text: 'The ferries are late every day.' }, ...others] };

export function Article() {
  const [isGerman, setGerman] = useState(false);
  const [isUpdated, setUpdated] = useState(false);
  const [claim, setClaim] = useState('late');
  const [status, setStatus] = useState('');

  // Elements show their text until they are defined, and then what they were given.
  useEffect(() => void import('./elements'), []);

  return (
    <main lang={isGerman ? 'de' : 'en'}>
      <h1>Ferries</h1>
      <claim-dataset data={isUpdated ? update : dataset}>
        <claim-card
          claim={claim}
          heading-level="2"
          onclaim-navigate={(event) => {
            event.preventDefault();
            setStatus(`To ${event.claim}`);
          }}
          onclaim-error={({ reason }) => setStatus(reason)}
        >
          <p>The union alleges that the ferries are late on purpose. The line denies it.</p>
          <p slot="note">The line publishes its timetable.</p>
        </claim-card>
        <claim-card claim="punctual" variant="compact" heading-level={2} />
        <denial-pair allegation="late" heading-level="2" />
        <source-quote quote="clocks">
          <p>“Our clocks are right”, the line says.</p>
        </source-quote>
      </claim-dataset>
      <p>
        <button onClick={() => setGerman(!isGerman)}>Language</button>
        <button onClick={() => setUpdated(!isUpdated)}>Update</button>
        <button onClick={() => void import('claim-elements/source-quote/define')}>Quotation</button>
        <button onClick={() => setClaim('gone')}>Mistake</button>
      </p>
      <p role="status">{status}</p>
    </main>
  );
}
