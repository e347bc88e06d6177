import { ClaimDataset } from './claim-dataset.js';

if (!customElements.get('claim-dataset')) customElements.define('claim-dataset', ClaimDataset);

declare global {
  interface HTMLElementTagNameMap {
    'claim-dataset': ClaimDataset;
  }
}

export * from './claim-dataset.js';
