import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

import { WebdriverLauncher } from '@web/test-runner-webdriver';

const driver = '/usr/bin/WebKitWebDriver';
const display = '/usr/bin/Xvfb';
const setpriv = '/usr/bin/setpriv';

/** The Debian packages that run WebKitGTK on a virtual display. */
export const webkitPackages = ['webkit2gtk-driver', 'xvfb'];

/** Returns true if the driver, the virtual display and `setpriv` are installed. */
export const hasWebkit = () => [driver, display, setpriv].every((path) => existsSync(path));

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a program that the kernel kills when this process ends for any reason. */
function start(command, args, options) {
  return spawn(setpriv, ['--pdeathsig', 'KILL', command, ...args], options);
}

async function stop(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

async function rejectOnExit(child, command) {
  const [code, signal] = await once(child, 'exit');
  throw new Error(`${command} ended before it could be used: ${signal ?? `exit status ${code}`}`);
}

/** Starts a virtual display; the X server chooses its number. */
async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = start(display, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await Promise.race([once(child.stdio[3], 'data'), rejectOnExit(child, display)]);
  return { child, name: `:${String(number).trim()}` };
}

async function untilReady(port) {
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/status`)
      .then((response) => response.json())
      .then(({ value }) => value.ready)
      .catch(() => false);
  while (!(await isReady())) await delay(50);
}

async function startDriver(port, screen) {
  const env = { ...process.env, DISPLAY: screen, GDK_BACKEND: 'x11' };
  const child = start(driver, [`--port=${port}`], { stdio: 'ignore', env });
  await Promise.race([untilReady(port), rejectOnExit(child, driver)]);
  return child;
}

class WebkitLauncher extends WebdriverLauncher {
  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
    this.screen = await startDisplay();
    this.process = await startDriver(this.options.port, this.screen.name);
  }

  async stop() {
    await super.stop();
    await stop(this.process);
    await stop(this.screen?.child);
  }
}

/**
 * Creates a launcher for WebKitGTK that starts and stops its own driver and virtual display.
 *
 * @returns {Promise<import('@web/test-runner').BrowserLauncher>}
 */
export async function webkitLauncher() {
  return new WebkitLauncher({
    hostname: '127.0.0.1',
    port: await freePort(),
    path: '/',
    capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true },
  });
}
