import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

import { WebdriverLauncher } from '@web/test-runner-webdriver';

const driver = '/usr/bin/WebKitWebDriver';
const display = '/usr/bin/Xvfb';
const setpriv = '/usr/bin/setpriv';

/** The packages of Debian’s that run WebKitGTK without a screen. */
export const webkitPackages = ['webkit2gtk-driver', 'xvfb'];

/** Whether all it takes is here. */
export const hasWebkit = () => [driver, display, setpriv].every((path) => existsSync(path));

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a program that the kernel ends with this process, however this one ends. */
function start(command, args, options) {
  return spawn(setpriv, ['--pdeathsig', 'KILL', command, ...args], options);
}

async function stop(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

async function earlyEnd(child, command) {
  const [code, signal] = await once(child, 'exit');
  throw new Error(`${command} ended before it could be used: ${signal ?? `exit status ${code}`}`);
}

/** A screen that nobody sees; the X server chooses its number. */
async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = start(display, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await Promise.race([once(child.stdio[3], 'data'), earlyEnd(child, display)]);
  return { child, name: `:${String(number).trim()}` };
}

async function answering(port) {
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
  await Promise.race([answering(port), earlyEnd(child, driver)]);
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
 * Runs tests in WebKitGTK, under a driver and on a screen that are started for them and stopped after them.
 *
 * @returns {Promise<import('@web/test-runner-core').BrowserLauncher>}
 */
export async function webkitLauncher() {
  return new WebkitLauncher({
    hostname: '127.0.0.1',
    port: await freePort(),
    path: '/',
    capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true },
  });
}
