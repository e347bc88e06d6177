import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const cache = `${root}node_modules/.cache/coverage`;

/** Where what was executed is written, by Node and by the browser. */
export const inNode = `${cache}/node`;
export const inBrowser = `${cache}/browser`;

/** Where the scripts are as the browser gets them: not minified. */
export const builtForBrowser = `${cache}/build`;
