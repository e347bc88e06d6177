import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { problemsOf } from '../../scripts/release/check.mjs';

const repository = 'git+https://git.example/claims.git';

/** Writes a repository with two packages and a changelog; returns what is wrong with a release of it. */
function problems(tag, first, second, changelog) {
  const root = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    mkdirSync(join(root, 'packages/claim-elements-node'), { recursive: true });
    writeFileSync(join(root, 'package.json'), JSON.stringify(first));
    writeFileSync(join(root, 'packages/claim-elements-node/package.json'), JSON.stringify(second));
    writeFileSync(join(root, 'CHANGELOG.md'), changelog);
    return problemsOf(tag, root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const ready = { version: '1.2.3', repository };
const described = '# Changelog\n\n## [1.2.3] - 2027-01-01\n';

describe('the check before a release', () => {
  it('accepts packages of the version, with a repository and a section of the changelog', () => {
    assert.deepEqual(problems('v1.2.3', ready, ready, described), []);
  });

  it('names a version that is not that of the tag', () => {
    assert.deepEqual(problems('v1.2.3', ready, { ...ready, version: '1.2.2' }, described), [
      'packages/claim-elements-node/package.json has the version 1.2.2, and the tag is v1.2.3.',
    ]);
  });

  it('names a package without a repository', () => {
    assert.deepEqual(problems('v1.2.3', { version: '1.2.3' }, ready, described), [
      'package.json has no repository: add its address, by which npm proves the provenance.',
    ]);
  });

  it('names a changelog without the version', () => {
    assert.deepEqual(problems('v1.2.3', ready, ready, '# Changelog\n\n## [Unreleased]\n'), [
      'CHANGELOG.md has no section “## [1.2.3]”.',
    ]);
  });

  it('names a tag that is no version', () => {
    assert.deepEqual(problems('latest', ready, ready, described), ['latest is no tag of a release, such as v1.2.3.']);
  });
});
