/** An esbuild plugin that limits a bundle to the static imports of a page. */
export const staticImports = {
  name: 'static-imports',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};
