import { startAutoloader } from './embed/autoloader.js';

startAutoloader();
