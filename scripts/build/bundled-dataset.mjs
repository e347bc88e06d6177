/** Only tools read these fields. Anchors alone are half the weight of the dataset; no element and no JSON-LD shows them. */
const forTools = ['$schema', 'anchors', 'notes', 'textDigest'];

/** A Rollup plugin that makes a module of the bundled dataset, without the fields that only tools read. */
export function bundledDataset() {
  return {
    name: 'bundled-dataset',
    transform(code, id) {
      if (!id.endsWith('src/data/dataset.json')) return null;
      const slim = JSON.stringify(JSON.parse(code), (key, value) => (forTools.includes(key) ? undefined : value));
      // Browsers parse a string of JSON faster than an object literal.
      return { code: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(slim)});`, map: { mappings: '' } };
    },
  };
}
