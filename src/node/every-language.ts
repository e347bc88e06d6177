import { languages, loadStrings } from '../locales/languages.js';

// Node renders in one go.
await Promise.all(languages.map(loadStrings));
