import { Application } from './application.mjs';
import { testArticle, testPrerenderedPage, testServerRendering } from './article.mjs';
import { describeApplication } from './describe-application.mjs';

const listen = (port) => ['--', '--hostname', '127.0.0.1', '--port', port];
const application = new Application('next', {
  development: (port) => ['dev', ...listen(port)],
  production: (port) => ['start', ...listen(port)],
});

describeApplication('an application with Next', application, (served) => {
  testArticle(served);
  // Next repeats on the server what the console of the browser shows.
  testServerRendering(served, { ofFramework: /^\[browser\]/ });
  testPrerenderedPage(served);
});
