import { Component } from '@angular/core';

import type { ClaimErrorEvent, ClaimLoadEvent, Dataset } from 'claim-elements';
import { ClaimCard, ClaimDataset, DenialPair, SourceQuote } from 'claim-elements/angular';

@Component({
  selector: 'app-page',
  imports: [ClaimCard, ClaimDataset, DenialPair, SourceQuote],
  templateUrl: './page.html',
})
export class Page {
  dataset!: Dataset;
  claim: string | null | undefined;

  onLoad({ index }: ClaimLoadEvent) {
    console.log(index.claimIds());
  }

  onError({ reason, suggestions }: ClaimErrorEvent) {
    console.log(reason, suggestions);
  }
}
