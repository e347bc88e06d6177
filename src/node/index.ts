export {
  embedCode,
  embedCodes,
  embedForms,
  embedTypes,
  type EmbedCode,
  type EmbedForm,
  type EmbedOptions,
  type EmbedType,
} from './embed-code.js';
export { setStrings } from '../locales/languages.js';
export { indexDataset, type ClaimIndex } from '../model/claim-index.js';
export {
  plain,
  prerender,
  prerenderStream,
  type Prerendered,
  type PrerenderFinding,
  type PrerenderOptions,
} from './prerender.js';
