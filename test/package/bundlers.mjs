import { basename, dirname } from 'node:path';

import nodeResolve from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';

/**
 * Bundlers with the settings that their documentation gives for a page, and no others. Each function takes an entry
 * module and an output folder, and resolves to the name of the script that a page loads.
 *
 * @type {Record<string, (entry: string, out: string) => Promise<string>>}
 */
export const bundlers = {
  async vite(entry, out) {
    const { output } = await vite({
      root: dirname(entry),
      configFile: false,
      logLevel: 'warn',
      // The test serves each application from a folder of its own.
      base: './',
      build: { outDir: out, emptyOutDir: true, rollupOptions: { input: entry } },
    });
    return output.find(({ isEntry }) => isEntry).fileName;
  },

  webpack: (entry, out) =>
    new Promise((resolve, reject) => {
      webpack({ mode: 'production', context: dirname(entry), entry, output: { path: out } }, (error, stats) => {
        if (error) reject(error);
        else if (stats.hasErrors() || stats.hasWarnings()) reject(new Error(stats.toString('errors-warnings')));
        else resolve('main.js');
      });
    }),

  async rollup(entry, out) {
    const onwarn = ({ message }) => {
      throw new Error(message);
    };
    const bundle = await rollup({ input: entry, onwarn, plugins: [nodeResolve({ browser: true })] });
    const { output } = await bundle.write({ dir: out });
    return output[0].fileName;
  },

  async esbuild(entry, out) {
    const options = { bundle: true, minify: true, splitting: true, format: 'esm', logLevel: 'silent' };
    const { warnings } = await esbuild.build({ ...options, entryPoints: [entry], outdir: out });
    if (warnings.length) throw new Error(warnings[0].text);
    return basename(entry);
  },
};
