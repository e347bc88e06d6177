import { Application } from './application.mjs';
import { testArticle, testPrerenderedPage, testServerRendering } from './article.mjs';
import { describeApplication } from './describe-application.mjs';

const application = new Application('nuxt', {
  development: (port) => ['dev', '--', '--host', '127.0.0.1', '--port', port],
  production: () => ['start'],
});

describeApplication('an application with Nuxt', application, (served) => {
  testArticle(served);
  testServerRendering(served);
  testPrerenderedPage(served);
});
