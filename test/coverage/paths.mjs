import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const cache = `${root}node_modules/.cache/coverage`;

/** The folders for coverage recorded by Node and by the browser. */
export const inNode = `${cache}/node`;
export const inBrowser = `${cache}/browser`;

/** The folder with the unminified build that is served to the browser. */
export const builtForBrowser = `${cache}/build`;
