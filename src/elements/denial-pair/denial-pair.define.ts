import { DenialPair } from './denial-pair.js';

if (!customElements.get('denial-pair')) customElements.define('denial-pair', DenialPair);

declare global {
  interface HTMLElementTagNameMap {
    'denial-pair': DenialPair;
  }
}

export * from './denial-pair.js';
