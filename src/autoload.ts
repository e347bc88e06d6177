import { startAutoloader } from './embed/autoloader.js';

// Servers import the module, too.
if ('document' in globalThis) startAutoloader();
