import { execFileSync } from 'node:child_process';

/** Whether there is a command of this name. */
export function isInstalled(name) {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
