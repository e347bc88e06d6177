import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isListed } from '../../../dist/model/listed-address.js';

const page = 'https://news.example/claims/embed.html';

describe('an address of a listed folder', () => {
  for (const name of ['d.json', 'a/d.json?v=1', '100%25.json', '%C3%A4.json', 'a%2Fd.json']) {
    it(`is listed: ${name}`, () => {
      assert.equal(isListed(new URL(`/data/${name}`, page).href, '/data/', page), true);
    });
  }

  // Each is “..” for a server that decodes a path up to three times.
  for (const name of [
    '..%2fecho',
    '..;/echo',
    '%2e%2e%5cecho',
    '%252e%252e/echo',
    '%2%65%2%65/echo',
    '%25%32%65%25%32%65/echo',
    '%25252e.%252fecho',
    `%${'25'.repeat(9)}2e%${'25'.repeat(9)}2e/echo`,
  ]) {
    it(`is not listed if it may lead out of the folder: ${name}`, () => {
      assert.equal(isListed(new URL(`/data/${name}`, page).href, '/data/', page), false);
    });
  }
});
