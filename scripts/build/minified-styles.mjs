import * as esbuild from 'esbuild';

/** A Rollup plugin that minifies the CSS in `css` templates. */
export function minifiedStyles() {
  return {
    name: 'minified-styles',
    async transform(code, id) {
      if (!id.endsWith('.styles.ts')) return null;
      const template = /css ?`([^`]*)`/;
      const [, styles] = template.exec(code) ?? this.error('The module has no css template.');
      const { code: minified } = await esbuild.transform(styles, { loader: 'css', minify: true });
      return { code: code.replace(template, () => `css\`${minified.trim().replaceAll('\\', '\\\\')}\``), map: null };
    },
  };
}
