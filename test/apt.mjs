import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

function run(command, args, options = {}) {
  return execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
}

function succeeds(command, args) {
  try {
    run(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isRoot = () => process.getuid?.() === 0;

function asRoot(command, ...args) {
  if (isRoot()) run(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  else run('sudo', ['-n', 'DEBIAN_FRONTEND=noninteractive', command, ...args]);
}

/** Whether this is a Debian on which this user may install packages. */
function mayInstall() {
  return succeeds('apt-get', ['--version']) && (isRoot() || succeeds('sudo', ['-n', 'true']));
}

function attempt(what, action) {
  if (!mayInstall()) return false;
  console.log(what);
  try {
    asRoot('apt-get', '--quiet', '--yes', 'update');
    action();
    return true;
  } catch (error) {
    console.warn(`apt-get failed: ${error.message}`);
    return false;
  }
}

/**
 * Installs a package of Debian’s, where this user may.
 *
 * @param {string} name The package.
 * @returns {boolean} Whether it is installed.
 */
export function installPackage(name) {
  return attempt(`Installing Debian’s ${name} …`, () =>
    asRoot('apt-get', '--quiet', '--yes', 'install', '--no-install-recommends', name),
  );
}

/**
 * Unpacks a package of Debian’s without installing it, so that nothing is configured on this machine.
 *
 * @param {string} name The package.
 * @param {string} folder Where its files go; the folder is there only once it is complete.
 * @returns {boolean} Whether they are there.
 */
export function unpackPackage(name, folder) {
  return attempt(`Unpacking Debian’s ${name} …`, () => {
    mkdirSync(dirname(folder), { recursive: true });
    const work = mkdtempSync(`${folder}-`);
    try {
      // Its own user for downloads has no access to a folder of this user’s.
      run('apt-get', ['--quiet', '--option', 'APT::Sandbox::User=root', 'download', name], {
        cwd: work,
      });
      const [archive] = readdirSync(work);
      run('dpkg-deb', ['--extract', join(work, archive), join(work, 'files')]);
      renameSync(join(work, 'files'), folder);
    } finally {
      rmSync(work, { recursive: true });
    }
  });
}
