import { createSignal, onMount } from 'solid-js';

import { defineDataset } from 'claim-elements';
import type {} from 'claim-elements/types/solid';

import ferries from './ferries.json';

const dataset = defineDataset(ferries);
const [late, ...others] = dataset.claims;
const update = { ...dataset, claims: [{ ...late!, text: 'The ferries are late every day.' }, ...others] };

export function Article() {
  const [isGerman, setGerman] = createSignal(false);
  const [isUpdated, setUpdated] = createSignal(false);
  const [claim, setClaim] = createSignal('late');
  const [status, setStatus] = createSignal('');

  // Elements show their text until they are defined, and then what they were given.
  onMount(() => void import('./elements'));

  return (
    <main lang={isGerman() ? 'de' : 'en'}>
      <h1>Ferries</h1>
      <claim-dataset prop:data={isUpdated() ? update : dataset}>
        <claim-card
          claim={claim()}
          heading-level="2"
          on:claim-navigate={(event) => {
            event.preventDefault();
            setStatus(`To ${event.claim}`);
          }}
          on:claim-error={({ reason }) => setStatus(reason)}
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
        <button onClick={() => setGerman(!isGerman())}>Language</button>
        <button onClick={() => setUpdated(!isUpdated())}>Update</button>
        <button onClick={() => void import('claim-elements/source-quote/define')}>Quotation</button>
        <button onClick={() => setClaim('gone')}>Mistake</button>
      </p>
      <p role="status">{status()}</p>
    </main>
  );
}
