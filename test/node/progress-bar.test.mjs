import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { progressBar } from '../../dist/node/terminal.js';

/** Returns the output of a progress bar on a terminal or a file during some work. */
function written(t, isTTY, work) {
  const texts = [];
  const before = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY');
  Object.defineProperty(process.stderr, 'isTTY', { value: isTTY, configurable: true });
  t.mock.method(process.stderr, 'write', (text) => texts.push(text));
  t.mock.timers.enable({ apis: ['Date'] });
  const bar = progressBar();
  work(bar, (milliseconds) => t.mock.timers.tick(milliseconds));
  bar.end();
  t.mock.reset();
  t.mock.timers.reset();
  if (before) Object.defineProperty(process.stderr, 'isTTY', before);
  else delete process.stderr.isTTY;
  return texts;
}

describe('the progress bar', () => {
  const bar = (filled) => `\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)}`;
  const gone = '\r\u001B[2K';

  it('appears after one second, and is removed at the end', (t) => {
    const texts = written(t, true, (show, pass) => {
      show(1, 10);
      pass(999);
      show(2, 10);
      pass(1);
      show(5, 10);
      pass(500);
      show(10, 10);
    });
    assert.deepEqual(texts, [`${bar(15)} 5/10`, `${bar(30)} 10/10`, gone]);
  });

  it('is updated at most every tenth of a second', (t) => {
    const texts = written(t, true, (show, pass) => {
      pass(1000);
      show(1, 10);
      pass(99);
      show(2, 10);
      pass(1);
      show(3, 10);
    });
    assert.deepEqual(texts, [`${bar(3)} 1/10`, `${bar(9)} 3/10`, gone]);
  });

  it('does not appear if the work is quick or the output is no terminal', (t) => {
    assert.deepEqual(
      written(t, true, (show) => show(1, 2)),
      [],
    );
    assert.deepEqual(
      written(t, false, (show, pass) => {
        pass(5000);
        show(1, 2);
      }),
      [],
    );
  });
});
