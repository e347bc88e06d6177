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

/** Returns true on a Debian system on which the user may install packages. */
function mayInstall() {
  return succeeds('apt-get', ['--version']) && (isRoot() || succeeds('sudo', ['-n', 'true']));
}

function attempt(message, action) {
  if (!mayInstall()) return false;
  console.log(message);
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
 * Installs a Debian package if the user may do so.
 *
 * @param {string} name The package.
 * @returns {boolean} True if the package was installed.
 */
export function installPackage(name) {
  return attempt(`Installing Debian’s ${name} …`, () =>
    asRoot('apt-get', '--quiet', '--yes', 'install', '--no-install-recommends', name),
  );
}

/**
 * Unpacks a Debian package without installing it, so the system is not changed.
 *
 * @param {string} name The package.
 * @param {string} folder The target folder, which is created only when it is complete.
 * @returns {boolean} True if the package was unpacked.
 */
export function unpackPackage(name, folder) {
  return attempt(`Unpacking Debian’s ${name} …`, () => {
    mkdirSync(dirname(folder), { recursive: true });
    const work = mkdtempSync(`${folder}-`);
    try {
      // The download user of apt cannot access a folder of the current user.
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
