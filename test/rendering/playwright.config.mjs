import { defineConfig } from '@playwright/test';

import { browserFlags, findBrowser } from '../find-browser.mjs';

/** Tests of pages as readers see, hear, operate and print them. Screenshots and accessibility trees are compared. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: '../../node_modules/.cache/rendering/results',
  fullyParallel: true,
  workers: 2,
  // A missing screenshot fails the test instead of being written silently.
  updateSnapshots: 'none',
  reporter: [['line'], ['html', { outputFolder: '../../node_modules/.cache/rendering/report', open: 'never' }]],
  expect: {
    // Another version of Chromium may render a few pixels at the edges of letters differently.
    toHaveScreenshot: {
      pathTemplate: '{testDir}/pictures/{arg}{ext}',
      maxDiffPixelRatio: 0.002,
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
    },
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/trees/{arg}{ext}' },
  },
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: await findBrowser(), args: [...browserFlags, '--font-render-hinting=none'] },
  },
});
