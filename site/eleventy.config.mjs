/**
 * Builds the site: `npm run site` writes it to `_site/`, and `npm run site -- --serve` shows it and follows changes.
 *
 * The site has the folders of the repository: `docs/cms.md` becomes `docs/cms.html`, and the Markdown lies beside it. So the
 * links of the documents are right in both, and the site works under any path.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

import { prerender } from 'claim-elements-node';
import * as esbuild from 'esbuild';
import * as pagefind from 'pagefind';

import { demoPages, writeDemoModules } from './demo.mjs';
import { markdown } from './markdown.mjs';
import { descriptionOfPackage, menu, pages } from './pages.mjs';
import { withPolicy } from './policy.mjs';

/** Reads a dataset that an element of a page names. */
const loadFor = (url) => async (src) => {
  const { pathname } = new URL(src, new URL(url, 'https://site.example'));
  return JSON.parse(await readFile(`.${pathname}`, 'utf8'));
};

/** The style sheet, which is in each page: it is smaller than what a request for it costs on a phone. */
async function styles() {
  const { code } = await esbuild.transform(await readFile('site/styles.css', 'utf8'), { loader: 'css', minify: true });
  return code;
}

export default function (config) {
  for (const { path, text, ...data } of pages) {
    config.addTemplate(path, text, { ...data, path, layout: 'document.njk', permalink: path.replace(/md$/, 'html') });
  }
  for (const { path, html, ...data } of demoPages) {
    config.addTemplate(path, html, { ...data, path, permalink: path, isDemo: true, templateEngineOverride: false });
  }
  config.addGlobalData('menu', menu);
  config.addGlobalData('styles', styles);
  config.addGlobalData('descriptionOfPackage', descriptionOfPackage);
  config.amendLibrary('md', markdown);
  config.addFilter('from', (target, url) => posix.relative(posix.dirname(url), `/${target}`));
  config.addFilter('headings', (html) =>
    [...html.matchAll(/<h2 id="(.*?)".*?>(.*?)<\/h2>/g)].map(([, id, title]) => ({ id, title })),
  );

  config.addPassthroughCopy({ 'site/assets': 'assets' });
  config.addPassthroughCopy({ LICENSE: 'LICENSE.txt' });
  config.addPassthroughCopy('demo/*.{css,json}');
  config.addPassthroughCopy('dist/*.{css,html,json,min.js,txt}');
  config.addPassthroughCopy('dist/{autoload,locales,styles,themes}/**');
  config.addPassthroughCopy('docs/**/*.png');
  config.addWatchTarget('./site/styles.css');
  config.addWatchTarget('./{docs,demo}/**/*.{html,md}', { resetConfig: true });

  config.addTransform('claim-elements', async function (html) {
    const { url, outputPath } = this.page;
    if (!outputPath.endsWith('.html')) return html;
    // The other demo pages show what happens on pages that no server has rendered.
    if (url.startsWith('/demo/') && url !== '/demo/article.html') return withPolicy(html, url);
    const { html: prerendered, findings } = await prerender(html, { load: loadFor(url), jsonLd: false });
    // A claim that cannot be shown stops the build before it reaches a reader.
    const problems = findings.map(({ line, message }) => `${outputPath}:${line}: ${message}`);
    if (problems.length) throw new Error(problems.join('\n'));
    return withPolicy(prerendered, url);
  });

  config.on('eleventy.after', async ({ directories: { output } }) => {
    for (const { path, text } of pages) {
      await mkdir(dirname(join(output, path)), { recursive: true });
      await writeFile(join(output, path), text);
    }
    await writeDemoModules(join(output, 'demo'));
    const { index } = await pagefind.createIndex();
    await index.addDirectory({ path: output });
    await index.writeFiles({ outputPath: join(output, 'pagefind') });
    await pagefind.close();
  });

  return {
    dir: { input: 'site', output: '_site' },
    templateFormats: ['html', 'md', 'njk'],
    markdownTemplateEngine: false,
  };
}
