import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { ESLint } from 'eslint';
import regexp from 'eslint-plugin-regexp';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Finds expressions that take more than linear time on crafted text. */
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  allowInlineConfig: false,
  overrideConfig: [
    {
      plugins: { regexp },
      rules: {
        'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
        'regexp/no-dupe-disjunctions': ['error', { report: 'interesting', reportExponentialBacktracking: 'potential' }],
        'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      },
    },
  ],
});

/** Returns the flagged expressions in files, with their positions. */
async function foundIn(patterns) {
  const results = await eslint.lintFiles(patterns);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, message }) => `${filePath.slice(root.length)}:${line}:${column}: ${message}`),
  );
}

describe('regular expressions', () => {
  for (const code of [
    '/^(a+)+$/.test(text)',
    '/^(?:a|a)*$/.test(text)',
    'new RegExp("^(?:x+)+y$")',
    'const part = "(?:a*)*"; new RegExp(`^${part}$`)',
    '/\\s*,/.exec(text)',
  ]) {
    it(`${code} is found`, async () => {
      const [{ messages }] = await eslint.lintText(code);
      assert.ok(messages.length);
      assert.ok(messages.every(({ ruleId }) => ruleId.startsWith('regexp/')));
    });
  }

  it('none in the package takes more than linear time', async () => {
    assert.deepEqual(await foundIn(['dist/**/*.js']), []);
  });

  it('none in the integrations and examples does', async () => {
    assert.deepEqual(await foundIn(['integrations/**/*.js', 'examples/*/*.js', 'examples/*/*.mjs']), []);
  });
});
