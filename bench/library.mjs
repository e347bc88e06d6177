/** Builds this library as for publication, with another dataset. */
import { fileURLToPath } from 'node:url';

import { rollup } from 'rollup';

import configs from '../rollup.config.mjs';

const pathOf = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const withDataset = (dataset) => ({
  name: 'with-dataset',
  load: (id) =>
    id.endsWith('/data/dataset.json.js')
      ? `export default JSON.parse(${JSON.stringify(JSON.stringify(dataset))});`
      : undefined,
});

async function build(input, dataset) {
  const config = configs.find((one) => one.input === input);
  if (!config) throw new Error(`rollup.config.mjs no longer builds ${input}.`);
  const plugins = [withDataset(dataset), ...config.plugins];
  const bundle = await rollup({ ...config, input: pathOf(input), plugins });
  const { output } = await bundle.generate({ ...config.output, sourcemap: false });
  await bundle.close();
  return Object.fromEntries(output.map(({ fileName, code }) => [fileName, code]));
}

/**
 * Builds the paste-in script.
 *
 * @returns {Promise<Record<string, string>>} The scripts by their published names.
 */
export const buildScript = (dataset) => build('dist/paste-in.js', dataset);

/** Builds the autoloader; see `buildScript`. */
export const buildAutoload = (dataset) => build('dist/autoload.js', dataset);
