import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { contenders, contendersOf, formerId } from './contenders/index.mjs';
import { measures } from './measures/index.mjs';

export const usage = `Usage: npm run bench -- [options]
  --runs N             how many runs; 9 by default
  --cards N,N          how many cards are rendered; 1,1000 by default
  --contenders ID,ID   ${contenders.map(({ id }) => id).join(', ')}
  --measures ID,ID     ${measures.map(({ id }) => id).join(', ')}
  --former DIR         a clone with a former build, to compare how prerendered cards are taken over
  --json FILE          writes all results there
  --write-docs         writes the tables of docs/performance.md
  --check              ends with 1 where a target is not met`;

const list = (value) => value.split(',').map((part) => part.trim());

/** @throws {Error} If the value is not a list of positive integers; the message states the accepted values. */
function numbers(value, option) {
  const parsed = list(value).map(Number);
  if (!parsed.every((number) => Number.isInteger(number) && number > 0))
    throw new Error(`--${option} takes whole numbers above 0, not “${value}”.`);
  return parsed;
}

/**
 * Parses the options of the command line.
 *
 * @param {string[]} args - The arguments without the name of the program.
 * @throws {Error} If an option is invalid; the message states the accepted values.
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '9' },
      cards: { type: 'string', default: '1,1000' },
      contenders: { type: 'string', default: contenders.map(({ id }) => id).join() },
      measures: { type: 'string', default: measures.map(({ id }) => id).join() },
      former: { type: 'string' },
      json: { type: 'string' },
      'write-docs': { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  const ids = contendersOf(list(values.contenders)).map(({ id }) => id);
  const options = {
    runs: numbers(values.runs, 'runs')[0],
    cards: numbers(values.cards, 'cards'),
    contenders: ids.filter((id) => id !== formerId || values.former),
    measures: list(values.measures),
    former: values.former && pathToFileURL(resolve(values.former) + sep),
    json: values.json,
    writeDocs: values['write-docs'],
    check: values.check,
  };
  const known = measures.map(({ id }) => id);
  const unknown = options.measures.find((id) => !known.includes(id));
  if (unknown) throw new Error(`No measure “${unknown}”; there are ${known.join(', ')}.`);
  if (options.writeDocs && options.measures.length < known.length)
    throw new Error('--write-docs needs every measure: the documentation shows one run.');
  return options;
}
