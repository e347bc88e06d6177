import { defineConfig } from '@playwright/test';

import { browserFlags, findBrowser } from '../find-browser.mjs';

/** What readers get of whole pages: by eye, by ear, by keyboard, on paper. Pictures and trees are kept and compared. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: '../../node_modules/.cache/rendering/results',
  fullyParallel: true,
  workers: 2,
  // A picture that is missing is a failure, and not written in silence.
  updateSnapshots: 'none',
  reporter: [['line'], ['html', { outputFolder: '../../node_modules/.cache/rendering/report', open: 'never' }]],
  expect: {
    // A few pixels at the edges of letters: the same Chromium rounds alike, another version may not.
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
