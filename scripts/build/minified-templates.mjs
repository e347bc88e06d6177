import { minifyHTMLLiterals } from 'minify-literals';

/**
 * A Rollup plugin that takes line breaks and indentation out of the `html` templates of `src/templates`. A space beside text
 * or between two expressions stays.
 */
export function minifiedTemplates() {
  return {
    name: 'minified-templates',
    async transform(code, id) {
      if (!/[\\/]templates[\\/][\w-]+\.ts$/.test(id)) return null;
      const minified = await minifyHTMLLiterals(code, { fileName: id });
      return minified && { code: minified.code, map: minified.map };
    },
  };
}
