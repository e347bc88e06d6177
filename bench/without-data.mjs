/** For esbuild: what a page imports of this library, and no more. */

/** Leaves what is loaded at need to be loaded. */
export const withoutAtNeed = {
  name: 'without-at-need',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** Leaves out the bundled dataset. */
export const withoutData = {
  name: 'without-data',
  setup(build) {
    build.onLoad({ filter: /dataset\.json\.js$/ }, () => ({ contents: 'export default {}' }));
  },
};
