import '@material/web/labs/card/outlined-card.js';

export { update } from './update-light.js';
