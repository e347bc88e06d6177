import 'claim-elements/bundled';
import { ClaimCard } from 'claim-elements';

customElements.define('claim-card', class extends ClaimCard {});
