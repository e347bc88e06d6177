/** The reasons why no test can detect a mutation, by name. */
export const reasons = {
  same: { title: 'Nothing is different', text: 'No input makes a difference that anybody could see.' },
  typed: {
    title: 'Only for the compiler',
    text: 'A default or a return that the types ask for, and that is never reached or is undefined all the same.',
  },
};

const view = (name) => `src/view/${name}.ts`;

/** The surviving mutations: file, original code, replacement, and name of the reason. */
export const survivors = [
  { file: view('attribution'), code: "{ type: 'conjunction' }", becomes: '{}', why: 'same' },
  { file: view('attribution'), code: 'id !== undefined', becomes: 'true', why: 'typed' },
  { file: view('claim-view'), code: '!incoming.length && !outgoing.length', becomes: 'false', why: 'same' },
  { file: view('dates'), code: "''", becomes: '"Stryker was here!"', why: 'typed' },
  { file: view('dates'), code: 'year > 999', becomes: 'year >= 999', why: 'same' },
  { file: view('dates'), code: "'stated'", becomes: '""', why: 'same' },
  { file: view('locale'), code: '{ return undefined; }', becomes: '{}', why: 'typed' },
  { file: view('web-address'), code: '/^https?:$/', becomes: '/^https?:/', why: 'same' },
  { file: view('web-address'), code: "''", becomes: '"Stryker was here!"', why: 'typed' },
  { file: view('web-address'), code: 'url?.href', becomes: 'url.href', why: 'typed' },
];
