import Link from 'next/link';

import { defineDataset } from 'claim-elements';
import { PrerenderedClaim } from 'claim-elements-node/react';

import ferries from '../ferries.json';

const dataset = defineDataset(ferries);

/** A page that a server writes with all words, and that needs no script for them. */
export default function Page() {
  return (
    <main>
      <h1>Prerendered ferries</h1>
      <PrerenderedClaim lang="en" claim="late" heading-level={2} dataset={dataset} />
      <PrerenderedClaim
        lang="en"
        element="denial-pair"
        allegation="late"
        heading-level={2}
        dataset={dataset}
        content='<p slot="note">The line publishes its timetable.</p>'
      />
      <p>
        <Link href="/">Article</Link>
      </p>
    </main>
  );
}
