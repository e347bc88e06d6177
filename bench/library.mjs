/** Reads the files of this library, or of a former build of it, with another dataset in place of the bundled one. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { rollup } from 'rollup';

/** The bundled dataset is in the first of these bundles that a build has. */
const inputs = ['dist/data/bundled-index.js', 'dist/data/dataset.js', 'dist/paste-in.js'];

const withDataset = (dataset) => ({
  name: 'with-dataset',
  load: (id) =>
    id.endsWith('/data/dataset.json.js')
      ? `export default JSON.parse(${JSON.stringify(JSON.stringify(dataset))});`
      : undefined,
});

/** The page for iframes has the dataset in its own script. */
const frame = 'dist/embed/frame.js';

/** Builds the bundles that have the dataset. */
async function build(root, dataset) {
  const { default: configs } = await import(new URL('rollup.config.mjs', root));
  const [shared] = inputs.flatMap((input) => configs.filter((one) => one.input === input));
  const frames = configs.filter(({ input }) => input === frame);
  return Object.assign(
    {},
    ...(await Promise.all([shared, ...frames].map((config) => bundleOf(config, root, dataset)))),
  );
}

async function bundleOf(config, root, dataset) {
  const plugins = [withDataset(dataset), ...config.plugins];
  const bundle = await rollup({ ...config, input: fileURLToPath(new URL(config.input, root)), plugins });
  const { output } = await bundle.generate({ ...config.output, sourcemap: false });
  await bundle.close();
  return Object.fromEntries(output.filter(({ code }) => code).map(({ fileName, code }) => [fileName, code]));
}

/**
 * Returns the published scripts and the page for iframes.
 *
 * @param {URL} root - The folder of the package, which must be built.
 * @param {object} dataset - The dataset.
 * @returns {Promise<Record<string, string>>} The content of the files, by their paths in `dist`.
 */
export async function libraryFiles(root, dataset) {
  const dist = new URL('dist/', root);
  const names = (await readdir(dist, { recursive: true })).filter((name) => /^embed\.|\.min\.js$/.test(name));
  const files = await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, dist), 'utf8')]));
  return { ...Object.fromEntries(files), ...(await build(root, dataset)) };
}
