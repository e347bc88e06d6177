// The order of these imports counts: Lit follows the listener for its error.
import { started } from './page/start-warning.js';
import { isServer } from 'lit';

// The provider comes before the elements, which ask for it when they are defined.
export { loadBundled } from './context/provide-bundled.js';
import './define.js';
import { upgradeEmbeds } from './embed/upgrade.js';

export { claimContext } from './context/claim-context.js';
export { interfaceLanguage, languages, setStrings } from './locales/languages.js';

// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Lit has the types of its browser build only.
if (!isServer) {
  upgradeEmbeds();
  started();
}
