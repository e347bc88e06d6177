import demo from '../../demo/web-dev-server.config.mjs';
import { sourcesPlugin } from './sources-plugin.mjs';

/** The demo pages, made from the sources: a page loads again when a source or the page changes. */
export default { ...demo, plugins: [...demo.plugins, sourcesPlugin()], watch: true, clearTerminalOnReload: false };
