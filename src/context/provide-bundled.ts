import { isServer } from 'lit';

import type { ClaimIndex } from '../model/claim-index.js';
import { ClaimProvider } from './claim-provider.js';

let loading: Promise<ClaimIndex | null> | undefined;

async function load(): Promise<ClaimIndex | null> {
  try {
    return (await import('../data/bundled-index.js')).default;
  } catch (error) {
    console.warn('claim-elements: the bundled dataset could not be loaded.', error);
    return null;
  }
}

/** Loads the bundled dataset, once; `null` if it cannot be loaded. */
export function loadBundled(): Promise<ClaimIndex | null> {
  return (loading ??= load());
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Lit has the types of its browser build only.
if (!isServer) new ClaimProvider(document, loadBundled).announce();
