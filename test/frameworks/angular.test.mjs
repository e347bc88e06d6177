import { Application } from './application.mjs';
import { testArticle, testServerRendering } from './article.mjs';
import { describeApplication } from './describe-application.mjs';

const application = new Application('angular', {
  development: (port) => ['dev', '--', '--host', '127.0.0.1', '--port', port],
  production: () => ['start'],
});

describeApplication('an application with Angular', application, (served) => {
  testArticle(served);
  // In development Angular’s bundle for the server has Lit, but not the elements, which take the warning back.
  testServerRendering(served, { ofFramework: /^Lit is in dev mode/ });
});
