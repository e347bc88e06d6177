// The provider comes first: the elements inside it ask for it when they are defined.
import './elements/claim-dataset/claim-dataset.define.js';
import './elements/claim-card/claim-card.define.js';
import './elements/denial-pair/denial-pair.define.js';
import './elements/source-quote/source-quote.define.js';
import './elements/claim-recap/claim-recap.define.js';

export * from './index.js';
