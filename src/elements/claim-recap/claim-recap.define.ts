import { ClaimRecap } from './claim-recap.js';

if (!customElements.get('claim-recap')) customElements.define('claim-recap', ClaimRecap);

declare global {
  interface HTMLElementTagNameMap {
    'claim-recap': ClaimRecap;
  }
}

export * from './claim-recap.js';
