export type Engine = 'chromium' | 'firefox' | 'webkit';

/**
 * The features that tests need and that an engine or its driver lacks, with the reason by engine. Tests of such a feature
 * are skipped there; docs/browsers.md lists the same reasons.
 */
export const differences = {
  'forced colours': { webkit: 'WebKit has no forced colours.' },
  'a system in dark mode': { webkit: 'WebKitWebDriver cannot change what the system prefers.' },
  'scoped registries': {
    firefox: 'Firefox has no scoped registries; their polyfill is tried.',
    webkit: 'WebKitGTK 2.50 has no scoped registries; their polyfill is tried.',
  },
} satisfies Record<string, Partial<Record<Engine, string>>>;
