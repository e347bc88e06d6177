/** Why no test can notice some changes, by the name of the reason. */
export const reasons = {
  same: { title: 'Nothing is different', text: 'No input makes a difference that anybody could see.' },
  kept: {
    title: 'Only slower',
    text: 'What is kept is made anew each time: the answer is the same, and tests do not measure time.',
  },
  typed: {
    title: 'Only for the compiler',
    text: 'A default or a return that the types ask for, and that is never reached or is undefined all the same.',
  },
};

const view = (name) => `src/view/${name}.ts`;
const fromJsonLd = 'src/json-ld/from-json-ld.ts';
const toJsonLd = 'src/json-ld/to-json-ld.ts';

/** The changes that are not noticed: the file, the code, what it becomes, and the name of the reason. */
export const survivors = [
  {
    file: 'src/model/validate.ts',
    code: 'version > currentVersion',
    becomes: 'version >= currentVersion',
    why: 'same',
  },
  { file: fromJsonLd, code: 'id !== undefined', becomes: 'true', why: 'same' },
  { file: fromJsonLd, code: '[]', becomes: '["Stryker was here"]', why: 'typed' },
  { file: toJsonLd, code: '[]', becomes: '["Stryker was here"]', why: 'same' },
  { file: view('attribution'), code: 'names.length === 1', becomes: 'false', why: 'same' },
  { file: view('attribution'), code: '!list', becomes: 'true', why: 'kept' },
  { file: view('attribution'), code: "{ type: 'conjunction' }", becomes: '{}', why: 'same' },
  { file: view('attribution'), code: 'id !== undefined', becomes: 'true', why: 'typed' },
  { file: view('dates'), code: "''", becomes: '"Stryker was here!"', why: 'typed' },
  { file: view('dates'), code: '!known', becomes: 'true', why: 'kept' },
  { file: view('dates'), code: "'stated'", becomes: '""', why: 'same' },
  { file: view('locale'), code: 'known === undefined', becomes: 'true', why: 'kept' },
  { file: view('locale'), code: '{ return undefined; }', becomes: '{}', why: 'typed' },
  { file: view('locale'), code: '!direction', becomes: 'true', why: 'kept' },
  { file: view('punctuation'), code: '!found', becomes: 'true', why: 'kept' },
  { file: view('web-address'), code: '{ return undefined; }', becomes: '{}', why: 'typed' },
];
