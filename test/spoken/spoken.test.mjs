import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';

import { bundledIndex } from 'claim-elements/bundled';

import { listen } from './listen.mjs';

const folder = new URL('transcripts/', import.meta.url);
const kept = readdirSync(folder).sort();

describe('what a screen reader says', () => {
  let transcripts;
  before(async () => (transcripts = await listen()));

  it('is kept in a transcript for each page', () => assert.deepEqual(Object.keys(transcripts).sort(), kept));

  for (const name of kept) {
    it(`is that of ${name}; \`npm run spoken:write\` writes it anew`, () => {
      assert.equal(transcripts[name], readFileSync(new URL(name, folder), 'utf8'));
    });
  }

  for (const list of ['article-headings', 'article-links']) {
    it(`names in ${list} who makes each claim`, () => {
      const lines = transcripts[`${list}.en.txt`].split('\n');
      const claims = bundledIndex.claimIds().map((id) => bundledIndex.claim(id).text);
      const ofClaims = lines.filter((line) => claims.some((text) => line.endsWith(text)));
      assert.ok(ofClaims.length > 20);
      assert.deepEqual(
        ofClaims.filter(
          (line) => !/^(?:Allegation|Denial|Statement|Assessment|Prediction|Proposal|Background), .+: ./.test(line),
        ),
        [],
      );
    });
  }
});
