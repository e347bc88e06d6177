import { engineOf } from './engines.mjs';

const sessions = new WeakMap();

/** Emulation uses the DevTools protocol directly, because puppeteer has no forced colours. */
async function inChromium(page, { media = '', colorScheme = '', forcedColors = '' }) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  await sessions.get(page).send('Emulation.setEmulatedMedia', {
    media,
    features: [
      { name: 'prefers-color-scheme', value: colorScheme },
      { name: 'forced-colors', value: forcedColors },
    ],
  });
}

/** Emulation uses the chrome context like Firefox’s developer tools, because no protocol supports it. */
async function inFirefox(page, { media = '', colorScheme = 'none', forcedColors = 'none' }) {
  const { connection } = page.browser();
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const overrides = {
    mediumOverride: media,
    prefersColorSchemeOverride: colorScheme,
    forcedColorsOverride: forcedColors,
  };
  const { result } = await connection.send('script.evaluate', {
    target: { context: tree.contexts[0].context },
    expression: `for (const { browsingContext } of gBrowser.browsers)
      Object.assign(browsingContext, ${JSON.stringify(overrides)})`,
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(result.exceptionDetails.text);
}

const emulations = { chromium: inChromium, firefox: inFirefox };

/** Adds commands to the test runner: `engine` returns the current engine, and `emulate` sets the emulated media. */
export function emulation() {
  return {
    name: 'emulation',
    async executeCommand({ command, payload, session }) {
      const engine = engineOf(session.browser);
      if (command === 'engine') return engine;
      if (command !== 'emulate') return undefined;
      if (!emulations[engine]) throw new Error(`Nothing can be emulated in ${session.browser.name}.`);
      await emulations[engine](session.browser.getPage(session.id), payload);
      return true;
    },
  };
}
