import { Application, viteCommands } from './application.mjs';
import { testArticle } from './article.mjs';
import { describeApplication } from './describe-application.mjs';

describeApplication('a Preact application with Vite', new Application('vite-preact', viteCommands), testArticle);
