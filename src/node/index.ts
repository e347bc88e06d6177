export {
  plain,
  prerender,
  prerenderStream,
  type Prerendered,
  type PrerenderFinding,
  type PrerenderOptions,
} from './prerender.js';
