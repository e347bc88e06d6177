/** esbuild plugins that limit a bundle to the static imports of a page. */

/** Excludes dynamically imported modules. */
export const withoutDynamicImports = {
  name: 'without-at-need',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** Excludes the bundled dataset. */
export const withoutData = {
  name: 'without-data',
  setup(build) {
    build.onLoad({ filter: /dataset\.json\.js$/ }, () => ({ contents: 'export default {}' }));
  },
};
