import { Application, viteCommands } from './application.mjs';
import { testArticle } from './article.mjs';
import { describeApplication } from './describe-application.mjs';

describeApplication('a React application with Vite', new Application('vite-react', viteCommands), testArticle);
