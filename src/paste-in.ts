import './define.js';
import { upgradeEmbeds } from './embed/upgrade.js';

export * from './index.js';

upgradeEmbeds();
