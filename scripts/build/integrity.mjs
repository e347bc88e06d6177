import { createHash } from 'node:crypto';

const hash = (algorithm, content) => `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

const hashes = (algorithm, contents) =>
  Object.fromEntries(
    Object.entries(contents)
      .sort()
      .map(([name, content]) => [name, hash(algorithm, content)]),
  );

/**
 * The document of hashes by which pages pin the scripts and styles of a version.
 *
 * @param {string} version
 * @param {Record<string, string>} files - The scripts and style sheets that pages load, by name.
 * @param {Record<string, string>} styles - The styles that prerendered pages have inline, by tag.
 */
export function integrityOf(version, files, styles) {
  return { version, files: hashes('sha384', files), styles: hashes('sha256', styles) };
}
