import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { installPackage, unpackPackage } from '../apt.mjs';

const script = fileURLToPath(new URL('kses.php', import.meta.url));
const filter = fileURLToPath(new URL('allow/wordpress.php', import.meta.url));
const unpacked = fileURLToPath(new URL('../../node_modules/.cache/claim-elements/wordpress', import.meta.url));
const inDebian = 'usr/share/wordpress';

function hasPhp() {
  try {
    execFileSync('php', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function findPhp() {
  if (hasPhp() || installPackage('php-cli')) return;
  throw new Error(
    'WordPress’s kses runs in PHP, and there is none: install the command php (Debian’s package php-cli, Homebrew’s php).',
  );
}

function findWordPress() {
  const named = process.env.WORDPRESS_PATH;
  const hasKses = (folder) => existsSync(join(folder, 'wp-includes', 'kses.php'));
  if (named) {
    if (hasKses(named)) return named;
    throw new Error(`WORDPRESS_PATH names ${named}, which has no wp-includes/kses.php; correct or unset it.`);
  }
  const folders = [join('/', inDebian), join(unpacked, inDebian)];
  const found = folders.find(hasKses) ?? (unpackPackage('wordpress', unpacked) && folders.find(hasKses));
  if (found) return found;
  throw new Error(
    'There is no WordPress to take kses from: install Debian’s package wordpress, or unpack WordPress and set WORDPRESS_PATH to the folder that has wp-includes.',
  );
}

/**
 * Opens WordPress’s kses, which filters the posts of authors without the capability `unfiltered_html`.
 *
 * @param {'block' | 'classic'} editor The place of the markup: a Custom HTML block, or the classic editor.
 */
export async function openWordPress(editor) {
  findPhp();
  const folder = findWordPress();
  const run = (html, ...filters) =>
    JSON.parse(execFileSync('php', [script, folder, ...filters], { input: html, encoding: 'utf8' }));
  return {
    version: run('').version,
    sanitize: (html, allowed) => (allowed ? run(html, filter) : run(html))[editor],
  };
}
