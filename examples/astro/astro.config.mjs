import { defineConfig } from 'astro/config';
import claimElements from 'claim-elements-node/astro';

export default defineConfig({ integrations: [claimElements()], devToolbar: { enabled: false } });
