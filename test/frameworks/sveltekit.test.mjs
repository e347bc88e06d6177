import { Application, viteCommands } from './application.mjs';
import { testArticle, testPrerenderedPage, testServerRendering } from './article.mjs';
import { describeApplication } from './describe-application.mjs';

describeApplication('an application with SvelteKit', new Application('sveltekit', viteCommands), (served) => {
  testArticle(served);
  testServerRendering(served, { data: ' data="[object Object]"' });
  testPrerenderedPage(served);
});
