import { afterNextRender, Component, computed, signal } from '@angular/core';
import { defineDataset, type ClaimErrorEvent, type ClaimNavigateEvent } from 'claim-elements';
import { ClaimCard, ClaimDataset, DenialPair, SourceQuote } from 'claim-elements/angular';

import ferries from './ferries.json';

const dataset = defineDataset(ferries);
const [late, ...others] = dataset.claims;
const update = { ...dataset, claims: [{ ...late!, text: 'The ferries are late every day.' }, ...others] };

@Component({
  selector: 'app-root',
  imports: [ClaimCard, ClaimDataset, DenialPair, SourceQuote],
  templateUrl: './app.html',
})
export class App {
  readonly isGerman = signal(false);
  readonly isUpdated = signal(false);
  readonly dataset = computed(() => (this.isUpdated() ? update : dataset));
  readonly claim = signal('late');
  readonly status = signal('');

  constructor() {
    // Elements show their text until they are defined, and then what they were given.
    afterNextRender(() => import('./elements'));
  }

  defineQuotation() {
    return import('claim-elements/source-quote/define');
  }

  onNavigate(event: ClaimNavigateEvent) {
    event.preventDefault();
    this.status.set(`To ${event.claim}`);
  }

  onError({ reason }: ClaimErrorEvent) {
    this.status.set(reason);
  }
}
