import { startAutoloader } from './embed/autoloader.js';

startAutoloader(() => import('./context/provide-bundled.js'));
