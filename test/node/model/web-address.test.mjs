import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { webAddress } from '../../../dist/model/web-address.js';

describe('webAddress', () => {
  for (const { address, base, accepted } of [
    { address: 'https://news.example/a?b#c', accepted: 'https://news.example/a?b#c' },
    { address: 'http://news.example', accepted: 'http://news.example/' },
    { address: 'HTTPS://news.example/', accepted: 'https://news.example/' },
    { address: '/a', base: 'https://news.example/b/', accepted: 'https://news.example/a' },
    { address: undefined },
    { address: '' },
    { address: '', base: 'https://news.example/' },
    { address: '/a' },
    { address: '/a', base: 'file:///b' },
    { address: 'javascript:alert(1)' },
    { address: 'javascript:alert(1)', base: 'https://news.example/' },
    { address: ' jAvascript:alert(1)' },
    { address: 'java\nscript:alert(1)' },
    { address: 'data:text/html,<script>' },
    { address: 'vbscript:x' },
    { address: 'web+https://news.example/' },
    { address: 'blob:https://news.example/1' },
    { address: 'file:///etc/passwd' },
  ]) {
    it(`${accepted ? 'accepts' : 'rejects'} ${JSON.stringify(address)}${base ? ` on ${base}` : ''}`, () => {
      assert.equal(webAddress(address, base), accepted);
    });
  }
});
