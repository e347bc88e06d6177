/** The live controls of an example: one for each attribute that custom-elements.json describes. */
import { languages } from 'claim-elements';
import { bundledIndex } from 'claim-elements/bundled';

import { declarations, isBoolean, valuesOf } from './reference.mjs';

const claims = bundledIndex.claimIds();
const denials = (id) => bundledIndex.relationsTo(id).filter(({ type }) => type === 'denies');

/** The values to choose from, for attributes that accept any text. */
const examples = {
  claim: claims,
  allegation: claims.filter((id) => denials(id).length > 0),
  denial: [...new Set(claims.flatMap(denials).map(({ from }) => from))],
  quote: bundledIndex.quotationIds(),
  src: ['../../demo/klappbruecke.json', '../../dist/data.json'],
  'allow-src': ['../../demo/', '../../dist/'],
  'time-zone': ['Europe/London', 'Asia/Pyongyang', 'America/New_York'],
};

const nameOf = (language) => new Intl.DisplayNames(language, { type: 'language' }).of(language);

function option(value, label = value) {
  return `<option value="${value}">${label}</option>`;
}

function select(name, options) {
  return `<label><code>${name}</code> <select name="${name}">${option('', 'not set')}${options.join('')}</select></label>`;
}

function control(attribute) {
  const { name } = attribute;
  if (isBoolean(attribute)) return `<label><input type="checkbox" name="${name}" /> <code>${name}</code></label>`;
  const values = examples[name] ?? valuesOf(attribute);
  return select(
    name,
    values.map((value) => option(value)),
  );
}

/** Returns an example with its controls. The style sheet hides them where no script runs, so that nothing moves where one does. */
export function playgroundOf(example, source) {
  const [, tag] = /^<([a-z-]+)/.exec(example);
  const controls = declarations[tag].attributes.map(control);
  // The data decides in which language a dataset is, so that only the records have the attribute.
  if (tag !== 'claim-dataset') {
    const options = languages.map((language) => option(language, nameOf(language)));
    controls.push(select('lang', options));
  }
  return `<section class="playground" aria-label="Playground">
    <form class="controls" aria-label="Attributes">${controls.join('')}</form>
    <div class="example"><div class="stage">${example}</div>${source}</div>
    <p class="event" hidden>Latest event: <output></output></p>
  </section>`;
}
