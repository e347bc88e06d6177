import { defineConfig } from '@playwright/test';

import { browserFlags, findBrowser } from '../find-browser.mjs';

/** Compares pictures of the elements with those that are kept in `pictures/`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: '../../node_modules/.cache/visual/results',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  // A picture that is missing is a failure, and not written in silence.
  updateSnapshots: 'none',
  reporter: [['line'], ['html', { outputFolder: '../../node_modules/.cache/visual/report', open: 'never' }]],
  expect: {
    // A few pixels at the edges of letters: the same Chromium rounds alike, another version may not.
    toHaveScreenshot: { maxDiffPixelRatio: 0.0005, animations: 'disabled', caret: 'hide', scale: 'css' },
  },
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: await findBrowser(), args: [...browserFlags, '--font-render-hinting=none'] },
  },
});
