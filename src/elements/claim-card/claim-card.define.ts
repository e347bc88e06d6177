import { ClaimCard } from './claim-card.js';

if (!customElements.get('claim-card')) customElements.define('claim-card', ClaimCard);

declare global {
  interface HTMLElementTagNameMap {
    'claim-card': ClaimCard;
  }
}

export * from './claim-card.js';
