const date = (edtf, stated) => ({ edtf, stated, basis: 'inferred' });

/** Long text without spaces, in the project’s own words. */
export const dataset = {
  version: 1,
  article: { name: '灯台の改修費をめぐる対立', inLanguage: 'ja', url: 'https://news.example/toudai' },
  sources: [
    { id: 'kumiai', type: 'Organization', name: '岬町漁業協同組合', description: '沿岸漁業者の団体' },
    { id: 'choucho', type: 'Person', name: '佐久間澄子', jobTitle: '町長', affiliation: 'machi' },
    { id: 'machi', type: 'GovernmentOrganization', name: '岬町' },
    { id: 'shinpo', type: 'NewsMediaOrganization', name: '岬新報' },
  ],
  claims: [
    {
      id: 'hiyou',
      text: '町は灯台の改修費として積み立てた基金の大半を、議会に諮ることなく観光案内所の建設に回した。',
      kind: 'allegation',
      appearances: [{ claimant: ['kumiai'], reportedBy: ['shinpo'], date: date('2025-05-12', '月曜日') }],
      verification: { status: 'unverified' },
      note: '基金の帳簿は公開されていない。',
    },
    {
      id: 'hitei',
      text: '基金からの支出はすべて議会の承認を得ており、観光案内所の建設費は国の補助金で賄った。',
      kind: 'denial',
      appearances: [{ claimant: ['choucho'], reportedBy: ['shinpo'], date: date('2025-05-14', '水曜日') }],
      verification: { status: 'unverified' },
    },
  ],
  quotations: [
    {
      id: 'kotoba',
      text: '帳簿を見れば「消えた金」など一円もないことが、誰の目にも明らかになるはずだ（強調は筆者）。',
      speaker: 'choucho',
      claims: ['hitei'],
      date: date('2025-05-14', '水曜日'),
      reportedBy: ['shinpo'],
      markup: [
        { type: 'quotation', start: 6, end: 12 },
        { type: 'insertion', start: 37, end: 44 },
      ],
    },
  ],
  relations: [{ type: 'denies', from: 'hitei', to: 'hiyou' }],
};
