import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { glob } from 'tinyglobby';

import { replaceFile } from './files.js';
import { prerender, type PrerenderOptions } from './prerender.js';
import { siteLoader } from './site.js';
import { printable } from './terminal.js';

/** The options of the integration for Astro: those of `prerender`, but for `load`. */
export interface ClaimElementsOptions extends Omit<PrerenderOptions, 'load'> {
  /** The origins whose datasets pages may name in `<claim-dataset src>`, such as `https://data.example`. */
  readonly allowedOrigins?: readonly string[] | undefined;
}

/** The part of the interface of an integration for Astro that this one has. */
interface Integration {
  readonly name: string;
  readonly hooks: {
    readonly 'astro:config:done': (options: { readonly config: { readonly base: string } }) => void;
    readonly 'astro:build:done': (options: {
      readonly dir: URL;
      readonly logger: { info(message: string): void };
    }) => Promise<void>;
  };
}

/**
 * An integration for Astro, which prerenders the elements in all pages of a build. A problem with an element ends the build.
 *
 * @see https://docs.astro.build/en/reference/integrations-reference/
 */
export default function claimElements({ allowedOrigins = [], ...options }: ClaimElementsOptions = {}): Integration {
  /** The folder of the site on its server, with slashes at both ends. */
  let base = '/';

  return {
    name: 'claim-elements',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const loader = await siteLoader({ root, allowedOrigins });
        const problems: string[] = [];
        let elements = 0;
        for (const name of (await glob('**/*.html', { cwd: root })).sort()) {
          const file = join(root, name);
          const page = await readFile(file, 'utf8');
          const load = (src: string) => loader(file, src.startsWith(base) ? src.slice(base.length - 1) : src);
          const { html, findings, ...prerendered } = await prerender(page, { ...options, load });
          if (html !== page) await replaceFile(file, html);
          elements += prerendered.elements;
          problems.push(...findings.map(({ line, message }) => printable(`${name}:${line}: ${message}`)));
        }
        // A claim that cannot be shown ends the build before it reaches a reader.
        if (problems.length) throw new Error(problems.join('\n'));
        logger.info(`${elements} elements prerendered`);
      },
    },
  };
}
