import './svelte-card.svelte';

export { give } from '../card/store.js';
export { update } from './update-card.js';
