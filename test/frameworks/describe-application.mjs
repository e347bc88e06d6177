import { after, before, describe } from 'node:test';

import { startBrowser } from '../pages/site.mjs';
import { visitFirst } from './article.mjs';

/**
 * Builds an application, and tests it in each of its modes.
 *
 * @param {import('./application.mjs').Application} application
 * @param {(served: () => { browser: import('puppeteer-core').Browser, origin: string, output: string }, mode: string) => void} test
 */
export function describeApplication(description, application, test) {
  describe(description, () => {
    let browser;
    before(async () => {
      application.build();
      browser = await startBrowser();
    });
    after(() => browser?.close());

    for (const mode of application.modes) {
      describe(`in ${mode}`, () => {
        let server;
        before(async () => {
          server = await application.start(mode);
          if (mode === 'development') await visitFirst(browser, server.origin);
        });
        after(() => server?.stop());
        test(() => ({ browser, origin: server.origin, output: server.output }), mode);
      });
    }
  });
}
