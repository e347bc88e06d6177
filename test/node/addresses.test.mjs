import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { parseFragment } from 'parse5';

import { indexDataset } from '../../dist/model/claim-index.js';
import { checkAddresses } from '../../dist/node/addresses.js';
import { embedCode, embedCodes, prerender, prerenderStream } from '../../dist/node/index.js';
import { oEmbedFiles } from '../../dist/node/oembed.js';
import { dataset } from '../fixtures/ferry.mjs';

const command = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const index = indexDataset(dataset);
const base = 'https://news.example/';
const record = { type: 'claim', id: 'punctual' };

/** Addresses that no page may get, by scheme: as they are named, and as a browser still reads them. */
const refused = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)//https://news.example/',
  'javascript://news.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:application/json,{}',
  'vbscript:msgbox(1)',
  'livescript:x',
  'mocha:x',
  'blob:https://news.example/1',
  'filesystem:https://news.example/temporary/x',
  'file:///etc/passwd',
  'about:blank',
  'about:srcdoc',
  'view-source:https://news.example/',
  'ftp://news.example/x',
  'ws://news.example/',
  'wss://news.example/',
  'mailto:x@news.example',
  'tel:123',
  'sms:123',
  'intent://news.example/#Intent;scheme=https;end',
  'android-app://news.example/https/x',
  'chrome://settings',
  'chrome-extension://x/y.html',
  'moz-extension://x/y.html',
  'resource://x',
  'jar:https://news.example/x.jar!/y.html',
  'magnet:?xt=x',
  'urn:isbn:1',
  'cid:x',
  'feed:https://news.example/',
  'webcal://news.example/x',
  'ms-word:ofe|u|https://news.example/x.docx',
  'httpx://news.example/',
  'https://',
  'http://a b/',
  '',
];
const absolute = ['https://news.example/a', 'http://news.example/a', 'HTTPS://news.example/a'];
const relative = ['/a/', './a/', 'a/', '//news.example/a/', '?a'];

const decoded = (html) => html.replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%3F', '?');

/** Each parameter of the functions that writes an address into a page. */
const parameters = {
  'link of a blockquote': { write: (link) => embedCode(index, { ...record, link }).html },
  'link of an element’s plain HTML': { write: (link) => embedCode(index, { ...record, form: 'plain', link }).html },
  'link of all embeds': { write: (link) => embedCodes(index, { link })[0].html },
  'link of an oEmbed provider': { write: (link) => [...oEmbedFiles(index, { base, link }).values()].join('') },
  frameUrl: { write: (frameUrl) => embedCode(index, { ...record, form: 'iframe', frameUrl }).html },
  'datasetUrl of a blockquote': {
    write: (datasetUrl) => embedCode(index, { ...record, datasetUrl }).html,
    isRelative: true,
  },
  'datasetUrl of an element': {
    write: (datasetUrl) => embedCode(index, { ...record, form: 'element', datasetUrl }).html,
    isRelative: true,
  },
  'datasetUrl of a frame': {
    write: (datasetUrl) => {
      const { html } = embedCode(index, { ...record, form: 'iframe', frameUrl: base, datasetUrl });
      return decoded(html);
    },
    isRelative: true,
  },
  'datasetUrl of an oEmbed provider': {
    write: (datasetUrl) => decoded([...oEmbedFiles(index, { base, datasetUrl }).values()].join('')),
    isRelative: true,
  },
  'base of an oEmbed provider': { write: (address) => [...oEmbedFiles(index, { base: address }).values()].join('') },
  'thumbnail of an oEmbed provider': {
    write: (thumbnail) => [...oEmbedFiles(index, { base, thumbnail }).values()].join(''),
  },
  'stylesheets of a page': {
    write: async (stylesheets) =>
      (await prerender('<claim-card claim="punctual"></claim-card>', { dataset, stylesheets })).html,
    isRelative: true,
  },
  'stylesheets of a stream': {
    write: async (stylesheets) => {
      const pages = new Blob(['<claim-card claim="punctual"></claim-card>']).stream();
      const stream = pages.pipeThrough(new TextDecoderStream()).pipeThrough(prerenderStream({ dataset, stylesheets }));
      return text(stream);
    },
    isRelative: true,
  },
};

describe('an address that is written into a page', () => {
  for (const [name, { write, isRelative }] of Object.entries(parameters)) {
    it(`has the scheme http or https: ${name}`, async () => {
      const isWrong = (address) => (error) =>
        error instanceof Error && (error.message.includes(`“${address}” is not an http or https address`) || !address);
      for (const address of refused)
        await assert.rejects(async () => write(address), isWrong(address), JSON.stringify(address));
      for (const address of absolute) assert.match(await write(address), /https?:\/\/news\.example\/a/i, address);
      for (const address of relative) {
        if (isRelative) assert.ok((await write(address)).includes(address), address);
        else if (address) await assert.rejects(async () => write(address), isWrong(address));
      }
    });
  }
});

describe('an option with an address', () => {
  const options = { assets: 1, base: 0, link: 0, thumbnail: 0, 'dataset-url': 1, stylesheets: 1, packages: 1 };
  for (const [option, isRelative] of Object.entries(options)) {
    it(`has the scheme http or https: --${option}`, () => {
      for (const address of [...refused, ...(isRelative ? [] : relative)]) {
        const message = `--${option}: “${address}” is not an http or https address.`;
        assert.throws(() => checkAddresses({ [option]: address }), { message }, address);
      }
      for (const address of [...absolute, ...(isRelative ? relative : [])]) checkAddresses({ [option]: address });
    });

    it(`ends the command with 2 and a line if it has another scheme: --${option}`, () => {
      const names = { packages: ['import-map'], stylesheets: ['prerender', '-'] };
      const name = names[option] ?? ['embed', '--all'];
      const args = [command, ...name, `--${option}`, 'javascript:alert(1)'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', input: '' });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(stderr, `--${option}: “javascript:alert(1)” is not an http or https address.\n`);
    });
  }

  it('does not end the script element of an import map', () => {
    const packages = '/</script><script>alert(1)</script>/';
    const args = [command, 'import-map', '--packages', packages];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const [script, ...others] = parseFragment(stdout).childNodes.filter(({ nodeName }) => nodeName === 'script');
    assert.deepEqual(others, [], stderr);
    const { imports } = JSON.parse(script.childNodes[0].value);
    assert.equal(imports['claim-elements'], `${packages}claim-elements/dist/index.js`);
  });

  it('is known to the test', () => {
    const { stdout } = spawnSync(process.execPath, [command, '--help'], { encoding: 'utf8' });
    const named = [...stdout.matchAll(/--([a-z-]+) URL/g)].map(([, name]) => name);
    assert.deepEqual(new Set(named), new Set([...Object.keys(options), 'allow-origin']));
  });
});
