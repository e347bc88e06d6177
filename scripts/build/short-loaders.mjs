import { translatedLocales } from '../locales/languages.mjs';

/**
 * A Rollup plugin that writes the loaders of languages in short: in a script, a language costs its tag. Bundlers of
 * applications find only modules that an import names, so the package has them in full.
 *
 * @param {string} folder - The folder of the package’s files, relative to the script.
 */
export function shortLoaders(folder) {
  return {
    name: 'short-loaders',
    load(id) {
      const [, locales] = /[\\/]dist[\\/](locales[\\/](?:frame[\\/])?)loaders\.js$/.exec(id) ?? [];
      if (!locales) return null;
      const path = folder + locales.replaceAll('\\', '/');
      return (
        `export const tags = '${translatedLocales().join(' ')}'.split(' ');\n` +
        `export const load = (tag) => import(\`${path}\${tag}.js\`);`
      );
    },
  };
}
