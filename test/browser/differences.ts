export type Engine = 'chromium' | 'firefox' | 'webkit';

/**
 * What tests need and an engine, or its driver, does not have: the reason, by engine. The tests that need it do not
 * apply there; the run says so, and docs/browsers.md lists the same.
 */
export const differences = {
  'forced colours': { webkit: 'WebKit has no forced colours.' },
  'a system in dark mode': { webkit: 'WebKitWebDriver cannot change what the system prefers.' },
  'scoped registries': {
    firefox: 'Firefox has no scoped registries; their polyfill is tried.',
    webkit: 'WebKitGTK 2.50 has no scoped registries; their polyfill is tried.',
  },
} satisfies Record<string, Partial<Record<Engine, string>>>;
