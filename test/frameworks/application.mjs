/** Installs, builds and serves an application of `examples`. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  NUXT_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
};

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return String(port);
}

/** The folders that a build writes. They are removed before each build. */
const written = [
  'dist',
  'build',
  '.angular',
  '.astro',
  '.next',
  '.nuxt',
  '.output',
  '.svelte-kit',
  'node_modules/.vite',
];

const viteArguments = (port) => ['--', '--host', '127.0.0.1', '--port', port, '--strictPort'];

/** The commands of an application with Vite. */
export const viteCommands = {
  development: (port) => ['dev', ...viteArguments(port)],
  production: (port) => ['preview', ...viteArguments(port)],
};

export class Application {
  /**
   * @param {string} name - The folder in `examples`.
   * @param {Record<string, (port: string) => readonly string[]>} commands - The script of each mode that serves the
   *   application, with its arguments.
   */
  constructor(name, commands) {
    this.folder = fileURLToPath(new URL(`../../examples/${name}/`, import.meta.url));
    this.commands = commands;
  }

  get modes() {
    return Object.keys(this.commands);
  }

  npm(...args) {
    const options = { cwd: this.folder, env: environment, shell: process.platform === 'win32', encoding: 'utf8' };
    return execFileSync('npm', args, options);
  }

  /** Installs the application, with the library as npm packs it. */
  install() {
    this.npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline');
  }

  /** Installs the application, and builds it. */
  build() {
    this.install();
    for (const name of written) {
      rmSync(`${this.folder}${name}`, { recursive: true, force: true });
    }
    return this.npm('run', 'build');
  }

  /** Serves the application; `output` has what the server has printed. */
  async start(mode) {
    const port = await freePort();
    const args = ['run', '--silent', ...this.commands[mode](port)];
    // The servers start processes of their own, which end with their group.
    const child = spawn('npm', args, {
      cwd: this.folder,
      env: { ...environment, HOST: '127.0.0.1', PORT: port },
      detached: true,
    });
    const running = { origin: `http://127.0.0.1:${port}`, output: '' };
    const exited = once(child, 'exit');
    const read = (text) => (running.output += text);
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    // Some servers answer with a page that waits, too.
    const isServed = () =>
      fetch(running.origin).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isServed())) {
      if (child.exitCode !== null) throw new Error(running.output);
      await wait(100);
    }
    running.stop = () => {
      process.kill(-child.pid);
      return exited;
    };
    return running;
  }
}
