import { LitElement, html, unsafeCSS } from 'lit';

import { cards } from '../card/store.js';
import { hostStyles } from '../card/styles.mjs';

export { give } from '../card/store.js';
export { update } from './update-card.js';

class LitCard extends LitElement {
  static styles = unsafeCSS(hostStyles);
  static properties = { claim: {}, card: { attribute: false } };

  willUpdate(changed) {
    if (changed.has('claim')) this.card = cards.get(this.claim);
  }

  render() {
    const { kind, text, claimant, role, date, dateTime, verification, note, article } = this.card;
    // prettier-ignore -- white space between the tags would create nodes that no other contender has.
    return html`<article class="card" part="card" lang="en" dir="ltr" aria-labelledby="kind heading">
      <p id="kind" class="kind" part="kind">${kind}</p>
      <h3 id="heading" class="heading" part="heading" lang="en" dir="ltr">${text}</h3>
      <p class="attribution" part="attribution" lang="en" dir="ltr">
        <b class="claimant" part="claimant">${claimant}</b>, <span class="role" part="role">${role}</span>
      </p>
      <dl class="facts" part="facts">
        <dt class="fact-label" part="fact-label">Date</dt>
        <dd class="fact" part="fact"><time class="date" part="date" datetime=${dateTime}>${date}</time></dd>
        <dt class="fact-label" part="fact-label">Verification</dt>
        <dd class="fact" part="fact"><span class="verification" part="verification">${verification}</span></dd>
      </dl>
      <p class="note" part="note"><b>Note: </b><span class="remark" lang="en" dir="ltr">${note}</span></p>
      <div class="footer" part="footer">
        <a class="link" part="link" href=${article.href}
          >Read the article: <span class="name" lang="en" dir="ltr">${article.name}</span></a
        >
      </div>
    </article>`;
  }
}

customElements.define('lit-card', LitCard);
