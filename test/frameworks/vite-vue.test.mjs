import { Application, viteCommands } from './application.mjs';
import { testArticle } from './article.mjs';
import { describeApplication } from './describe-application.mjs';

describeApplication('a Vue application with Vite', new Application('vite-vue', viteCommands), testArticle);
