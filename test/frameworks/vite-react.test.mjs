import { after, before, describe } from 'node:test';

import { startBrowser } from '../pages/site.mjs';
import { Application } from './application.mjs';
import { testArticle } from './article.mjs';

const listen = (port) => ['--', '--host', '127.0.0.1', '--port', port, '--strictPort'];
const application = new Application('vite-react', (port) => ({
  development: ['dev', ...listen(port)],
  production: ['preview', ...listen(port)],
}));

describe('a React application with Vite', () => {
  let browser;
  before(async () => {
    application.build();
    browser = await startBrowser();
  });
  after(() => browser.close());

  for (const mode of ['development', 'production']) {
    describe(`in ${mode}`, () => {
      let server;
      before(async () => (server = await application.start(mode)));
      after(() => server.stop());
      testArticle(() => ({ browser, origin: server.origin }));
    });
  }
});
