import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { prerender } from 'claim-elements-node';

/** The folder with the package’s scripts, style sheet and dataset. */
const assets = new URL('./', import.meta.resolve('claim-elements/claim-elements.min.js'));
const { files } = JSON.parse(await readFile(new URL('integrity.json', assets), 'utf8'));

/** Reads a dataset that a page names by an address of the site, which cannot lead out of it. */
async function load(src) {
  const { pathname } = new URL(src, 'https://site.example');
  return JSON.parse(await readFile(new URL(`.${pathname}`, import.meta.url), 'utf8'));
}

export default function (config) {
  config.addPassthroughCopy({ data: 'data' });
  for (const name of [
    'claim-elements.min.js',
    'claim-elements.dataset.min.js',
    'claim-elements.load.min.js',
    'claim-elements.problems.min.js',
    'claim-elements.copy.min.js',
    'claim-elements.json-ld.min.js',
    'claim-elements.css',
    'licences.txt',
  ]) {
    config.addPassthroughCopy({ [fileURLToPath(new URL(name, assets))]: `assets/${name}` });
  }
  config.addFilter('integrity', (name) => files[name]);

  config.addTransform('claim-elements', async function (html) {
    if (!this.page.outputPath?.endsWith('.html')) return html;
    const { html: prerendered, findings } = await prerender(html, { load });
    if (!findings.length) return prerendered;
    // A claim that cannot be shown stops the build before it reaches a reader.
    throw new Error(findings.map(({ line, message }) => `${this.page.outputPath}:${line}: ${message}`).join('\n'));
  });

  return { dir: { output: '_site' } };
}
