import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';

import { Application } from './application.mjs';
import { openPage, seen, testArticle } from './article.mjs';
import { describeApplication } from './describe-application.mjs';

const application = new Application('astro', {
  development: (port) => ['dev', '--', '--host', '127.0.0.1', '--port', port],
  production: (port) => ['preview', '--', '--host', '127.0.0.1', '--port', port],
});

describeApplication('a site with Astro', application, (served, mode) => {
  const isPrerendered = mode === 'production';
  testArticle(served, { isPrerendered });

  if (isPrerendered) {
    it('has prerendered elements, which need no script', async () => {
      const { browser, origin } = served();
      const { page, lines } = await openPage(browser, `${origin}/`, (tab) => tab.setJavaScriptEnabled(false));
      await page.setJavaScriptEnabled(true);
      await seen(page, /Allegation.*late on purpose.*Denied by.*publishes its timetable.*Harbour Line/s);
      assert.deepEqual(lines, []);
      await page.close();
    });
  }
});

describe('types of templates of Astro', () => {
  it('reject wrong attributes and values', () => {
    const page = `---
import type {} from 'claim-elements/types/astro';
---
<claim-card claim="a" variant="compact" heading-level={2} json-ld class="wide" id="a" hidden data-x="1" />
<claim-card variant="tiny" />
<claim-card heading-level={1} />
<claim-card clam="a" />
<denial-pair claim="a" />
`;
    const file = `${application.folder}src/pages/mistakes.astro`;
    writeFileSync(file, page);
    try {
      const { stdout } = spawnSync('npx', ['astro', 'check'], { cwd: application.folder, encoding: 'utf8' });
      const mistakes = stripVTControlCharacters(stdout).matchAll(/mistakes\.astro:(\d+):\d+ - error/g);
      const lines = [...mistakes].map(([, line]) => Number(line)).sort((a, b) => a - b);
      assert.deepEqual(lines, [5, 6, 7, 8], stdout);
    } finally {
      rmSync(file);
    }
  });
});
