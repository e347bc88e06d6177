import type { Dataset } from '../model/types.js';

/** A small valid dataset to start from: an allegation, its denial and a quotation. */
export const starter = {
  $schema: './node_modules/claim-elements/dist/data.schema.json',
  version: 1,
  article: { name: 'The name of the article', inLanguage: 'en', url: 'https://example.com/article' },
  sources: [
    { id: 'accuser', type: 'Organization', name: 'Who alleges', description: 'what they are' },
    { id: 'speaker', type: 'Person', name: 'Who denies', jobTitle: 'spokesperson', affiliation: 'accused' },
    { id: 'accused', type: 'Organization', name: 'Whom they speak for' },
  ],
  claims: [
    {
      id: 'allegation',
      text: 'What is alleged, in your own plain words.',
      kind: 'allegation',
      appearances: [{ claimant: ['accuser'], date: { stated: '1 March 2026', edtf: '2026-03-01', basis: 'stated' } }],
      verification: { status: 'unverified' },
    },
    {
      id: 'denial',
      text: 'What is said against it, in your own plain words.',
      kind: 'denial',
      appearances: [{ claimant: ['speaker'], date: { stated: '2 March 2026', edtf: '2026-03-02', basis: 'stated' } }],
    },
  ],
  quotations: [
    {
      id: 'quotation',
      text: 'The words of the denial, exactly as spoken.',
      speaker: 'speaker',
      claims: ['denial'],
      date: { stated: '2 March 2026', edtf: '2026-03-02', basis: 'stated' },
    },
  ],
  relations: [{ type: 'denies', from: 'denial', to: 'allegation' }],
} satisfies Dataset;
