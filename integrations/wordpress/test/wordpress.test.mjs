import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { access, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import puppeteer from 'puppeteer-core';

import { browserFlags, findBrowser } from '../../../test/find-browser.mjs';

const { WORDPRESS_URL: site, WORDPRESS_DIR: folder } = process.env;
const passwords = { admin: process.env.ADMIN_PASSWORD, author: process.env.AUTHOR_PASSWORD };
const pluginFile = 'claim-elements/claim-elements.php';

const claim = {
  id: 'substantial-shells',
  text: 'North Korea is giving Russia a “substantial” quantity of artillery shells.',
  claimant: 'John Kirby',
};

/** The heading of that claim, which names the speaker. */
const heading = (level) =>
  new RegExp(
    `<div role="heading" aria-level="${level}" class="claim-heading"[^>]*>(?:(?!</div>).)*${claim.claimant}(?:(?!</div>).)*${claim.text}(?:(?!</div>).)*</div>`,
    's',
  );

/** Runs PHP code in WordPress, and parses its output as JSON. */
function php(code) {
  const load = `require getenv('WORDPRESS_DIR') . '/wp-load.php';`;
  const output = execFileSync('php', ['-r', `${load} echo json_encode((function () { ${code} })());`], {
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Publishes a post as the user, with the filters that WordPress applies to that user’s content. */
function publish(login, title, content) {
  return php(`
    wp_set_current_user(get_user_by('login', ${quoted(login)})->ID);
    kses_init();
    $post = array('post_title' => ${quoted(title)}, 'post_content' => ${quoted(content)}, 'post_status' => 'publish');
    $id = wp_insert_post(wp_slash($post), true);
    return array('id' => $id, 'url' => get_permalink($id), 'content' => get_post($id)->post_content);
  `);
}

/**
 * Returns the data of the plugin outside of posts. Options are searched by name and value, metadata of users and posts
 * by name.
 */
const stored = () =>
  php(`
    global $wpdb;
    $like = "LIKE '%claim%'";
    return array(
      'options' => $wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name $like OR option_value $like"),
      'userMeta' => $wpdb->get_col("SELECT meta_key FROM $wpdb->usermeta WHERE meta_key $like"),
      'postMeta' => $wpdb->get_col("SELECT meta_key FROM $wpdb->postmeta WHERE meta_key $like"),
      'tables' => $wpdb->get_col('SHOW TABLES'),
      'content' => array_values(array_diff(scandir(WP_CONTENT_DIR), array('.', '..', 'upgrade'))),
    );
  `);

const htmlOf = async (url) => {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  return response.text();
};

/** Returns the script’s tag on a page, or undefined. */
const scriptOf = (html) => /<script\b[^>]*\bassets\/claim-elements\.[^>]*>/.exec(html)?.[0];

/** Returns the address that a page names for other files, or undefined. */
const baseOf = (html) => /<meta name="claim-elements-base" content="(.*?)">/.exec(html)?.[1];

const styleOf = (html) => /<link\b[^>]*\bassets\/claim-elements\.css[^>]*>/.exec(html);

// The browser is found here, because its installation could exceed the time limit of the tests.
const executablePath = await findBrowser();

describe('the plugin in WordPress', { timeout: 240_000 }, () => {
  let browser;
  let unused;
  let integrity;
  let post;

  before(async () => {
    unused = stored();
    const error = php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      $error = activate_plugin('${pluginFile}');
      return is_wp_error($error) ? $error->get_error_message() : null;
    `);
    assert.equal(error, null);
    integrity = JSON.parse(
      await readFile(join(folder, 'wp-content/plugins/claim-elements/assets/integrity.json'), 'utf8'),
    );
    browser = await puppeteer.launch({
      executablePath,
      args: [...browserFlags, '--disable-dev-shm-usage'],
      defaultViewport: { width: 1280, height: 900 },
      userDataDir: join(folder, '../browser'),
    });
    await writeFile(join(folder, '../browser.pid'), String(browser.process().pid));
  });

  after(() => browser?.close());

  async function pageFor(login) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    if (!login) return page;
    await page.goto(`${site}/wp-login.php`);
    await page.evaluate(
      (name, password) => {
        document.querySelector('#user_login').value = name;
        document.querySelector('#user_pass').value = password;
      },
      login,
      passwords[login],
    );
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    assert.ok(page.url().includes('/wp-admin/'), `${login} is logged in`);
    return page;
  }

  async function editorFor(login) {
    const page = await pageFor(login);
    await page.goto(`${site}/wp-admin/post-new.php`);
    await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
    await page.evaluate(() => wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false));
    await page.waitForSelector('.components-modal__screen-overlay', { hidden: true });
    return page;
  }

  /** Returns the visible text of an element’s shadow root. */
  async function shownBy(page, tag) {
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[part]'), {}, tag);
    return page.evaluate((name) => {
      const { children } = document.querySelector(name).shadowRoot;
      const words = [...children].map(({ textContent }) => textContent).join(' ');
      return { text: words.replace(/\s+/g, ' ') };
    }, tag);
  }

  /** Installs PHP code as a plugin that runs first, and removes it at the end of the test. */
  async function mustUse(test, code) {
    const plugins = join(folder, 'wp-content/mu-plugins');
    await mkdir(plugins, { recursive: true });
    // PHP compiles a file of the same name again only after some seconds.
    await writeFile(join(plugins, `${randomUUID()}.php`), `<?php ${code}`);
    test.after(() => rm(plugins, { recursive: true, force: true }));
  }

  it('an author picks a claim in the block editor, sees it, and publishes it', async () => {
    const page = await editorFor('author');
    await page.click('.wp-block-post-title, .editor-post-title__input');
    await page.keyboard.type('Shells and denials');
    await page.click('.edit-post-header-toolbar__inserter-toggle, .editor-document-tools__inserter-toggle');
    await page.waitForSelector('.block-editor-inserter__search input');
    await page.type('.block-editor-inserter__search input', 'claim');
    const item = '.editor-block-list-item-claim-elements-claim';
    await page.waitForSelector(item);
    await page.click(item);

    const placed = '[data-type="claim-elements/claim"]';
    const input = `${placed} .components-combobox-control__input`;
    await page.waitForSelector(input);
    await page.click(input);
    await page.type(input, 'John Kirby: North Korea is giving');
    await page.waitForFunction(
      (selector) => document.querySelectorAll(selector).length === 1,
      {},
      `${placed} .components-form-token-field__suggestion`,
    );
    const suggestion = await page.$eval(
      `${placed} .components-form-token-field__suggestion`,
      (element) => element.textContent,
    );
    assert.equal(suggestion, `${claim.claimant}: ${claim.text}`);
    await page.click(`${placed} .components-form-token-field__suggestion`);

    const preview = `${placed} blockquote.claim-embed`;
    await page.waitForSelector(preview);
    const seen = await page.$eval(preview, (element) => ({
      text: element.innerText,
      rule: getComputedStyle(element.querySelector('.claim-surface')).borderTopWidth,
    }));
    assert.ok(seen.text.includes(claim.text) && seen.text.includes(claim.claimant), seen.text);
    assert.equal(seen.rule, '3px', 'the preview has the styles of the plugin');

    await page.click('.editor-post-publish-panel__toggle');
    await page.waitForSelector('.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled="true"])');
    // The click is scripted, because the panel slides in and a real click could miss the button.
    await page.$eval('.editor-post-publish-panel .editor-post-publish-button', (button) => button.click());
    await page.waitForFunction(() => wp.data.select('core/editor').isCurrentPostPublished());
    post = await page.evaluate(() => {
      const { id, link } = wp.data.select('core/editor').getCurrentPost();
      return { id, link };
    });
    const { content } = php(`return array('content' => get_post(${post.id})->post_content);`);
    assert.equal(content, `<!-- wp:claim-elements/claim {"id":"${claim.id}"} /-->`);
    await page.browserContext().close();
  });

  it('the server sends readable text, and the classic script with its version and its folder', async () => {
    const html = await htmlOf(post.link);
    const [blockquote] = /<blockquote [^>]*claim-embed[^>]*>/.exec(html);
    assert.match(blockquote, / data-claim="substantial-shells"/);
    assert.match(html, heading(3));
    const script = scriptOf(html);
    assert.doesNotMatch(script, / type="module"| integrity=/);
    assert.ok(script.includes(`claim-elements.global.min.js?ver=${integrity.version}`), script);
    const [head] = html.split('</head>');
    assert.equal(baseOf(head), `${site}/wp-content/plugins/claim-elements/assets/`);
    assert.ok(styleOf(html).index < html.indexOf('</head>'), 'the styles are in the head');
  });

  it('WordPress does not change the text', () => {
    const changed = php(`
      $changed = array();
      foreach (claim_elements_embeds() as $type => $embeds) {
        foreach ($embeds as $id => $embed) {
          $block = serialize_block(array(
            'blockName' => 'claim-elements/claim', 'attrs' => array('type' => $type, 'id' => $id), 'innerContent' => array(),
          ));
          $shown = html_entity_decode(wp_strip_all_tags(apply_filters('the_content', $block)), ENT_QUOTES);
          if (trim($shown) !== trim(html_entity_decode(wp_strip_all_tags($embed['html']), ENT_QUOTES))) {
            $changed[] = $shown;
          }
        }
      }
      return array('changed' => $changed, 'embeds' => count(claim_elements_embeds(), COUNT_RECURSIVE));
    `);
    assert.ok(changed.embeds > 10);
    assert.deepEqual(changed.changed, []);
  });

  it('without JavaScript the text is readable', async () => {
    const page = await pageFor();
    await page.setJavaScriptEnabled(false);
    await page.goto(post.link);
    const text = await page.$eval('blockquote.claim-embed', (element) => element.innerText);
    for (const words of [claim.text, claim.claimant, 'Not independently verified', 'Denied by']) {
      // A style capitalizes labels.
      assert.ok(text.toLowerCase().includes(words.toLowerCase()), `${words} in ${text}`);
    }
    const further = await page.$eval('blockquote.claim-embed details', ({ open, innerText }) => ({ open, innerText }));
    assert.deepEqual(further, { open: false, innerText: 'More on this claim' });
    await page.browserContext().close();
  });

  it('with JavaScript an element replaces the text, and there are no errors', async () => {
    const page = await pageFor();
    const reported = [];
    page.on('pageerror', (error) => reported.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) reported.push(message.text());
    });
    const elsewhere = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site) && /claim/.test(request.url())) elsewhere.push(request.url());
    });
    await page.goto(post.link);
    const shown = await shownBy(page, 'claim-card');
    assert.ok(shown.text.includes(claim.text) && shown.text.includes(claim.claimant), shown.text);
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(
      reported.filter((text) => /claim|integrity|module/i.test(text)),
      [],
    );
    await page.browserContext().close();
  });

  it('the feed contains the readable text and no script', async () => {
    const feed = await htmlOf(`${site}/?feed=rss2`);
    const [, item] = /<content:encoded><!\[CDATA\[(.*?)\]\]>/s.exec(feed);
    assert.ok(item.includes(claim.text) && item.includes(claim.claimant), item);
    assert.equal(scriptOf(feed), undefined);
  });

  it('pages without claims do not load the script', async () => {
    const { url } = publish('author', 'Weather', '<!-- wp:paragraph --><p>I claim it rains.</p><!-- /wp:paragraph -->');
    const html = await htmlOf(url);
    assert.equal(scriptOf(html), undefined);
    assert.equal(styleOf(html), null);
  });

  it('a block sets heading level, alignment and class', async () => {
    const { url } = publish(
      'author',
      'Options',
      '<!-- wp:claim-elements/claim {"type":"pair","id":"substantial-shells","headingLevel":2,"align":"wide","className":"boxed"} /-->',
    );
    const html = await htmlOf(url);
    const [blockquote] = /<blockquote [^>]*claim-embed[^>]*>/.exec(html);
    assert.match(blockquote, / data-allegation="substantial-shells"/);
    assert.match(blockquote, / data-heading-level="2"/);
    assert.match(html, /<div class="[^"]*\balignwide\b[^"]*\bboxed\b[^"]*">\s*<blockquote /);
    assert.match(html, heading(2));
    const page = await pageFor();
    await page.goto(url);
    const shown = await shownBy(page, 'denial-pair');
    assert.ok(shown.text.includes('Denial') && shown.text.includes(claim.text), shown.text);
    await page.browserContext().close();
  });

  for (const [locale, language] of [
    ['ko_KR', 'ko'],
    ['de_AT', 'de'],
    ['zh_CN', 'zh-Hans'],
    ['pt_BR', 'pt'],
    ['pt_PT', 'pt-PT'],
    ['pt_AO', 'pt-PT'],
    ['zh_TW', 'zh-Hant'],
    ['tlh', 'en'],
    ['../../x', 'en'],
  ]) {
    it(`a site in ${locale} has claims in ${language}`, () => {
      const html = php(`
        add_filter('determine_locale', function () { return ${quoted(locale)}; });
        return do_shortcode('[claim id="substantial-shells"]');`);
      const [, lang, surface] =
        /<blockquote class="claim-embed" lang="(.*?)"[^>]*><div class="claim-surface" lang="(.*?)"/.exec(html);
      assert.deepEqual([lang, surface], [language, language]);
    });
  }

  it('shortcodes render the same', async () => {
    const { url } = publish(
      'author',
      'Shortcodes',
      [
        '[claim_elements type="claim" id="substantial-shells" variant="compact"]',
        '[denial_pair id="substantial-shells"]',
        '[source_quote id="quote-rumours"]',
        '[claim id="never-dealt-in-arms" heading_level="4"]',
      ].join('\n\n'),
    );
    const html = await htmlOf(url);
    const found = [...html.matchAll(/<blockquote class="claim-embed"([^>]*)>/g)].map(([, attributes]) => attributes);
    assert.deepEqual(found, [
      ' lang="en" data-claim="substantial-shells" data-variant="compact"',
      ' lang="en" data-allegation="substantial-shells"',
      ' lang="en" data-quote="quote-rumours"',
      ' lang="en" data-claim="never-dealt-in-arms" data-heading-level="4"',
    ]);
    assert.doesNotMatch(html, /<p>\s*<blockquote class="claim-embed"/);
    assert.ok(scriptOf(html));
    const page = await pageFor();
    await page.goto(url);
    const quote = await shownBy(page, 'source-quote');
    assert.ok(quote.text.includes('rumours'), quote.text);
    assert.equal(await page.$eval('claim-card', (card) => card.getAttribute('variant')), 'compact');
    await page.browserContext().close();
  });

  it('an unknown id is reported to editors with the nearest ids, and hidden from readers', async () => {
    const { url } = publish('author', 'Unknown', 'Before.\n\n[claim id="substancial-shels"]\n\nAfter.');
    const html = await htmlOf(url);
    assert.doesNotMatch(html, /substancial|claim-elements-problem/);
    const page = await pageFor('author');
    await page.goto(url);
    const message = await page.$eval('.claim-elements-problem', (element) => element.innerText);
    assert.match(message, /“substancial-shels”.*Nearest: substantial-shells,/s);
    assert.doesNotMatch(await (await page.goto(`${site}/?feed=rss2`)).text(), /claim-elements-problem/);
    await page.browserContext().close();
  });

  it('content that an author pastes keeps the tags, and loses scripts and handlers', async () => {
    const page = await editorFor('author');
    const pasted = [
      '<claim-card claim="substantial-shells" variant="compact" heading-level="2" json-ld onclick="alert(1)" lang="en">Kirby alleges it.</claim-card>',
      '<claim-dataset src="https://example.org/data.json" onload="alert(1)"><denial-pair allegation="a" denial="b">Both.</denial-pair></claim-dataset>',
      '<claim-dataset src="javascript:alert(1)"><source-quote quote="q" style="color:red">Said.</source-quote></claim-dataset>',
      '<claim-recap heading-level="2" onclick="alert(1)">Contested.</claim-recap>',
      '<claim-dataset src="ftp://example.org/x.json">Files.</claim-dataset>',
      '<script>alert(1)</script><iframe src="https://example.org/"></iframe>',
    ].join('');
    const saved = await page.evaluate(async (html) => {
      const { createBlock } = wp.blocks;
      wp.data.dispatch('core/editor').editPost({ title: 'Pasted', status: 'publish' });
      await wp.data
        .dispatch('core/block-editor')
        .insertBlocks([createBlock('core/html', { content: html }), createBlock('core/paragraph', { content: html })]);
      await wp.data.dispatch('core/editor').savePost();
      const { id, link } = wp.data.select('core/editor').getCurrentPost();
      return { id, link };
    }, pasted);
    const { content } = php(`return array('content' => get_post(${saved.id})->post_content);`);
    const kept = [
      '<claim-card claim="substantial-shells" variant="compact" heading-level="2" json-ld lang="en">Kirby alleges it.</claim-card>',
      '<denial-pair allegation="a" denial="b">Both.</denial-pair>',
      '<source-quote quote="q">Said.</source-quote>',
      '<claim-recap heading-level="2">Contested.</claim-recap>',
      'Files.',
    ];
    for (const html of kept) assert.ok(content.includes(html), `${html} in ${content}`);
    assert.doesNotMatch(content, /<script|<iframe|<claim-dataset|example\.org|onclick|onload|javascript:|ftp:|style=/i);
    await page.goto(saved.link);
    const shown = await shownBy(page, 'claim-card');
    assert.ok(shown.text.includes(claim.text), shown.text);
    await page.browserContext().close();
  });

  it('a pasted blockquote becomes the block in the editor, and is upgraded if it remains a blockquote', async () => {
    const { embeds } = JSON.parse(
      await readFile(join(folder, 'wp-content/plugins/claim-elements/assets/embeds/en.json'), 'utf8'),
    );
    const { html } = embeds.find(({ type, id }) => type === 'claim' && id === claim.id);
    const page = await editorFor('author');
    const blocks = await page.evaluate(
      (code) =>
        [
          { HTML: `<p>Before.</p>${code}<p>After.</p>` },
          // The clipboard has only plain text, as from a text editor.
          { HTML: '', plainText: code },
        ].map((clipboard) =>
          wp.blocks.pasteHandler(clipboard).map(({ name, attributes: { type, id, variant, headingLevel } }) => {
            const options = [type, id, variant, headingLevel].filter(Boolean);
            return [name, ...options].join(' ');
          }),
        ),
      html.replace('data-claim', 'data-variant="compact" data-heading-level="2" data-claim'),
    );
    const block = 'claim-elements/claim claim substantial-shells compact 2';
    assert.deepEqual(blocks, [['core/paragraph', block, 'core/paragraph'], [block]]);
    const { url, content } = publish('author', 'Blockquote', `<!-- wp:html -->${html}<!-- /wp:html -->`);
    assert.ok(content.includes(html), `it passes WordPress’s sanitizer as it is:\n${content}\n${html}`);
    await page.goto(url);
    const shown = await shownBy(page, 'claim-card');
    assert.ok(shown.text.includes(claim.text), shown.text);
    await page.browserContext().close();
  });

  it('in posts of the classic editor the paragraphs of WordPress do not break the tags', () => {
    const filtered = (text) => php(`return apply_filters('the_content', ${quoted(text)});`).replace(/\s*\n\s*/g, '\n');
    const own = '<claim-card claim="substantial-shells">\n<p>Kirby alleges it.</p>\n</claim-card>';
    assert.equal(filtered(`Before.\n\n${own}\n\nAfter.`).trim(), `<p>Before.</p>\n${own}\n<p>After.</p>`);
    assert.equal(
      filtered('<claim-dataset src="/x.json">\n<claim-card claim="a">Words</claim-card>\n</claim-dataset>').trim(),
      '<claim-dataset src="/x.json">\n<claim-card claim="a">Words</claim-card>\n</claim-dataset>',
    );
    assert.equal(
      filtered('It is <claim-card claim="a">said</claim-card> so.').trim(),
      '<p>It is <claim-card claim="a">said</claim-card> so.</p>',
    );
  });

  it('an article is complete, even with long content inside a closed or unclosed tag', () => {
    const words = 200_000;
    const articles = [
      '<p><claim-card claim="a">…</claim-card></p>',
      '<p><claim-card claim="a">…</p>',
      '<p><claim-card …',
    ];
    const lengths = articles.map((article) =>
      php(
        `return strlen(claim_elements_content(str_replace('…', str_repeat('<br> ', ${words} / 5), ${quoted(article)})));`,
      ),
    );
    for (const [order, length] of lengths.entries()) assert.ok(length > words, `${articles[order]}: ${length}`);
  });

  it('a page loads the script for a reusable block', async () => {
    const shared = php(`
      $block = '<!-- wp:claim-elements/claim {"id":"substantial-shells"} /-->';
      $post = array('post_type' => 'wp_block', 'post_title' => 'Shared', 'post_status' => 'publish', 'post_content' => $block);
      return wp_insert_post($post);
    `);
    const { url } = publish('author', 'Reused', `<!-- wp:block {"ref":${shared}} /-->`);
    const html = await htmlOf(url);
    assert.ok(html.includes(claim.text));
    assert.ok(scriptOf(html));
  });

  it('comments cannot contain the tags', () => {
    const kept = php(`return wp_kses('<claim-card claim="a">Words</claim-card>', 'pre_comment_content');`);
    assert.equal(kept, 'Words');
  });

  it('problems of the file of claims are reported to editors', () => {
    const said = php(`
      wp_set_current_user(get_user_by('login', 'author')->ID);
      $file = get_temp_dir() . 'claims-' . getmypid() . '.json';
      add_filter('claim_elements_embeds_file', function () use ($file) { return $file; });
      $said = array(do_shortcode('[claim id="a"]'));
      file_put_contents($file, '{"embeds": [{"type": [], "id": "a", "title": 1, "html": ""}, "b", null]}');
      add_filter('claim_elements_embeds_file', function () use ($file) { return "file://$file"; });
      $said[] = do_shortcode('[claim id="a"]');
      remove_all_filters('claim_elements_embeds_file');
      add_filter('claim_elements_embeds_file', function () use ($file) { return dirname($file) . '/./' . basename($file); });
      $said[] = do_shortcode('[claim id="a"]');
      unlink($file);
      remove_all_filters('claim_elements_embeds_file');
      $said[] = do_shortcode('[claim]');
      $said[] = do_shortcode('[claim_elements type="rumour" id="a"]');
      return array_map('wp_strip_all_tags', $said);
    `);
    const missing = 'The file of claims is missing, cannot be read or holds none.';
    const expected = [
      missing,
      missing,
      missing,
      'No id is given.',
      'There is no type “rumour”. Types are: claim, pair, quote.',
    ];
    assert.deepEqual(
      said,
      expected.map((message) => `Claim Elements (shown to editors only): ${message}`),
    );
  });

  it('a site can configure its own claims and dataset', async () => {
    const shown = php(`
      $file = get_temp_dir() . 'claims-' . getmypid() . '.json';
      file_put_contents($file, json_encode(array('version' => 1, 'embeds' => array(array(
        'type' => 'claim', 'id' => 'fund-emptied', 'title' => 'The fund was emptied.',
        'html' => '<blockquote class="claim-embed" data-claim="fund-emptied" onclick="x()"><div class="claim-surface" onclick="x()"><script>x()</script><p class="claim-kind"><a href="javascript:x()">Allegation</a></p></div></blockquote>',
      )))));
      add_filter('claim_elements_embeds_file', function () use ($file) { return $file; });
      add_filter('claim_elements_dataset_url', function () { return 'https://example.org/a.json?b=1&c="2"'; });
      $html = do_shortcode('[claim id="fund-emptied"]');
      unlink($file);
      return $html;
    `);
    assert.match(
      shown,
      /^<blockquote class="claim-embed" data-claim="fund-emptied" data-dataset="https:\/\/example\.org\/a\.json\?b=1&(?:amp|#038);c=[^"]*">/,
    );
    assert.match(shown, /<p class="claim-kind"><a href="x\(\)">Allegation<\/a><\/p>/);
    assert.doesNotMatch(shown, /<script|onclick|javascript:/);
  });

  it('elements load the site’s dataset, and have the width of the text', async (test) => {
    const uploads = join(folder, 'wp-content/uploads');
    const dataset = new URL('../../../dist/data.json', import.meta.url);
    test.after(() => rm(join(uploads, 'data.json'), { force: true }));
    await copyFile(dataset, join(uploads, 'data.json'));
    await mustUse(
      test,
      `add_filter('claim_elements_dataset_url', function () { return content_url('uploads/data.json'); });`,
    );
    const { url } = publish(
      'admin',
      'Dataset',
      [
        '<!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph -->',
        '<!-- wp:claim-elements/claim {"id":"substantial-shells"} /-->',
        '<!-- wp:shortcode -->[source_quote id="quote-rumours"]<!-- /wp:shortcode -->',
        `<!-- wp:html --><claim-dataset src="${site}/wp-content/uploads/data.json"><denial-pair allegation="substantial-shells">Both.</denial-pair></claim-dataset><!-- /wp:html -->`,
      ].join('\n\n'),
    );
    const page = await pageFor();
    await page.goto(url);
    for (const tag of ['claim-card', 'source-quote', 'denial-pair']) await shownBy(page, tag);
    const widths = await page.evaluate(() => {
      const all = document.querySelectorAll('.entry-content > p, claim-dataset > *');
      return [...all].map((element) => Math.round(element.getBoundingClientRect().width));
    });
    await page.browserContext().close();
    assert.equal(widths.length, 4);
    assert.equal(new Set(widths).size, 1, widths.join(', '));
  });

  it('an author cannot publish the claims of another server, unless the site lists it', async (test) => {
    const foreign = JSON.parse(await readFile(new URL('../../../dist/data.json', import.meta.url), 'utf8'));
    foreign.claims.find(({ id }) => id === claim.id).text = 'Somebody else’s words.';
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end(JSON.stringify(foreign));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    test.after(() => server.close());
    const address = `http://127.0.0.1:${server.address().port}/data.json`;
    const { url, content } = publish(
      'author',
      'Somebody else',
      `<blockquote class="claim-embed" data-claim="${claim.id}" data-json-ld data-dataset="${address}">The reviewed text.</blockquote>`,
    );
    assert.ok(content.includes(`data-dataset="${address}"`), content);
    const textShown = async () => {
      const page = await pageFor();
      await page.goto(url);
      await page.waitForSelector('claim-card');
      const shown = await page.evaluate(async () => {
        const [dataset, card] = ['claim-dataset', 'claim-card'].map((tag) => document.querySelector(tag));
        for (const element of [dataset, card]) await element.updateComplete;
        return {
          text: card.shadowRoot.querySelector('.surface') ? card.shadowRoot.textContent : card.textContent,
          jsonLd: document.querySelectorAll('script[type="application/ld+json"]').length,
        };
      });
      await page.browserContext().close();
      return shown;
    };
    assert.deepEqual(await textShown(), { text: 'The reviewed text.', jsonLd: 0 });
    await mustUse(test, `add_filter('claim_elements_dataset_addresses', function () { return array('${address}'); });`);
    assert.match((await textShown()).text, /Somebody else’s words/);
  });

  it('WordPress 6.5 gets a script module (a stub of its function: Debian has 6.1)', async (test) => {
    await mustUse(
      test,
      `function wp_enqueue_script_module($id, $src = '', $deps = array(), $version = false) {
         add_action('wp_head', function () use ($id, $src, $version) {
           if (did_action('wp_print_module')) return;
           do_action('wp_print_module');
           wp_print_script_tag(array('type' => 'module', 'src' => add_query_arg('ver', $version, $src), 'id' => "$id-js-module"));
         });
       }`,
    );
    const html = await htmlOf(post.link);
    const script = scriptOf(html);
    assert.match(script, / type="module"/);
    assert.ok(script.includes(`claim-elements.min.js?ver=${integrity.version}`), script);
    assert.ok(script.includes(` integrity="${integrity.files['claim-elements.min.js']}"`), script);
    assert.match(script, / crossorigin="anonymous"/);
    assert.doesNotMatch(html, /claim-elements\.global\.min\.js/);
    assert.equal(baseOf(html), undefined);
    const page = await pageFor();
    await page.goto(post.link);
    const shown = await shownBy(page, 'claim-card');
    assert.ok(shown.text.includes(claim.text), shown.text);
    await page.browserContext().close();
  });

  for (const [way, write] of [
    [
      'joins all scripts of the page in one deferred file',
      `'<script defer src="' . content_url('uploads/all.js') . '"></script>'`,
    ],
    ['inlines all scripts of the page', `'<script>' . $all . '</script>'`],
  ]) {
    it(`an optimiser ${way} (a stub: Debian has none), and everything runs`, async (test) => {
      await mustUse(
        test,
        `add_action('wp_enqueue_scripts', function () { foreach (array('jquery', 'wp-embed', 'comment-reply', 'underscore') as $name) wp_enqueue_script($name); });
         if (!is_admin()) ob_start(function ($html) {
           $all = '';
           $html = preg_replace_callback('#<script\\b[^>]*\\bsrc=["\\']([^"\\'?]*)[^>]*></script>#', function ($tag) use (&$all) {
             $all .= file_get_contents(ABSPATH . str_replace(site_url('/'), '', $tag[1])) . ";\\n";
             return '';
           }, $html);
           file_put_contents(WP_CONTENT_DIR . '/uploads/all.js', $all);
           return str_replace('</body>', ${write} . '</body>', $html);
         });`.replaceAll('\\\\', '\\'),
      );
      test.after(() => rm(join(folder, 'wp-content/uploads/all.js'), { force: true }));
      const page = await pageFor();
      const errors = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(post.link);
      const shown = await shownBy(page, 'claim-card');
      assert.ok(shown.text.includes(claim.text), shown.text);
      assert.equal(scriptOf(await page.content()), undefined);
      const missing = await page.evaluate(() => ['jQuery', 'wp', 'addComment', '_'].filter((name) => !window[name]));
      assert.deepEqual([missing, errors], [[], []]);
      await page.browserContext().close();
    });
  }

  describe('an oEmbed provider of the command', () => {
    const claims = `${site}/wp-content/uploads/claims`;
    const address = `${claims}/claims/claim-${claim.id}.html`;
    const shaped = `${claims}/claims/claim-shaped.html`;
    const out = join(folder, 'wp-content/uploads/claims');

    before(async () => {
      const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
      const args = ['oembed', join(dist, 'data.json'), '--base', claims, '--out', out];
      execFileSync(process.execPath, [join(dist, 'node/cli.js'), ...args], { stdio: 'ignore' });
      for (const name of ['embed.html', 'embed.css', 'claim-elements.embed.min.js', 'claim-elements.resizer.min.js']) {
        await copyFile(join(dist, name), join(out, name));
      }
      // An answer with two numbers, by which the test knows that WordPress has the rule.
      const html = '<iframe src="about:blank" width="600" height="600"></iframe>';
      const page = await readFile(join(out, `claims/claim-${claim.id}.html`), 'utf8');
      await writeFile(
        join(out, 'claims/claim-shaped.html'),
        page.replace(`oembed/claim-${claim.id}.json`, 'oembed/claim-shaped.json'),
      );
      await writeFile(join(out, 'oembed/claim-shaped.json'), JSON.stringify({ version: '1.0', type: 'rich', html }));
    });
    after(async () => {
      php(
        `global $wpdb; $wpdb->query("DELETE FROM $wpdb->options WHERE option_name LIKE '%transient%oembed%'"); return null;`,
      );
      await rm(out, { recursive: true, force: true });
    });

    const embed = (url, className = '') =>
      `<!-- wp:embed {"url":"${url}","type":"rich"} --><figure class="wp-block-embed is-type-rich ${className}"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure><!-- /wp:embed -->`;

    /** Waits until the frame on a page is as high as its content, and returns what the reader has of it. */
    async function fitted(page) {
      const element = await page.waitForSelector('.wp-block-embed iframe');
      const frame = await element.contentFrame();
      await frame.waitForFunction(() => {
        const { scrollHeight, clientHeight } = document.documentElement;
        const content = Math.ceil(document.documentElement.getBoundingClientRect().height);
        return (
          document.querySelector('claim-card')?.shadowRoot?.textContent &&
          scrollHeight === clientHeight &&
          content === clientHeight
        );
      });
      const text = await frame.$eval('claim-card', ({ shadowRoot }) => shadowRoot.textContent);
      const box = await element.evaluate(
        ({ clientWidth, clientHeight, parentElement, sandbox, className, offsetWidth }) => ({
          className,
          sandbox: sandbox.value,
          borders: offsetWidth - clientWidth,
          free: parentElement.clientWidth - clientWidth,
          height: clientHeight,
        }),
      );
      return { text, ...box };
    }

    it('gets a block without the shape of a video in the editor', async () => {
      const page = await editorFor('author');
      // The variations for providers that WordPress knows are responsive; only then it applies its rule.
      const ids = await page.evaluate(
        async (urls) => {
          const blocks = urls.map((url) => wp.blocks.createBlock('core/embed', { url, responsive: true }));
          await wp.data.dispatch('core/block-editor').insertBlocks(blocks);
          return blocks.map(({ clientId }) => clientId);
        },
        [address, shaped],
      );
      const attributes = await page
        .waitForFunction(
          (ids) => {
            const all = ids.map((id) => wp.data.select('core/block-editor').getBlockAttributes(id));
            return all.every(({ type }) => type) && all;
          },
          {},
          ids,
        )
        .then((all) => all.jsonValue());
      const classes = attributes.map(({ className = '' }) => className);
      assert.match(classes[1], /wp-embed-aspect-1-1 wp-has-aspect-ratio/);
      assert.doesNotMatch(classes[0], /aspect/);
      await page.browserContext().close();
    });

    it('has the whole claim in a frame that WordPress does not trust, on a desk and on a phone', async () => {
      const { url } = publish('author', 'oEmbed', embed(address));
      const html = await htmlOf(url);
      assert.match(
        html,
        /<blockquote class="wp-embedded-content" data-secret="\w{10}">Allegation, John Kirby: .*?<\/blockquote><iframe /,
      );
      const page = await pageFor();
      await page.goto(url);
      const wide = await fitted(page);
      assert.ok(wide.text.includes(claim.text), wide.text);
      assert.deepEqual(
        [wide.className, wide.sandbox, wide.borders, wide.free],
        ['wp-embedded-content', 'allow-scripts', 0, 0],
      );
      assert.equal(
        await page.$eval('.wp-block-embed blockquote', (element) => getComputedStyle(element).display),
        'none',
      );
      await page.setViewport({ width: 390, height: 900 });
      await page.waitForFunction(
        (height) => document.querySelector('.wp-block-embed iframe').clientHeight > height,
        {},
        wide.height,
      );
      const narrow = await fitted(page);
      assert.equal(narrow.free, 0);
      await page.browserContext().close();
    });

    it('has the whole claim in a frame that WordPress trusts, where a theme sets the height of frames', async (test) => {
      await mustUse(
        test,
        `add_action('init', function () { wp_oembed_add_provider(${quoted(`${claims}/claims/*`)}, ${quoted(`${claims}/oembed/claim-${claim.id}.json`)}); });
         add_action('wp_head', function () { echo '<style>iframe { height: auto !important }</style>'; });
         add_action('wp_footer', function () { echo '<script src="' . content_url('uploads/claims/claim-elements.resizer.min.js') . '"></script>'; });`,
      );
      const { url } = publish('author', 'oEmbed of a provider', embed(address));
      const page = await pageFor();
      await page.goto(url);
      const shown = await fitted(page);
      assert.ok(shown.text.includes(claim.text), shown.text);
      assert.deepEqual([shown.className, shown.sandbox, shown.borders, shown.free], ['claim-embed', '', 0, 0]);
      await page.browserContext().close();
    });
  });

  it('a theme without blocks loads script and styles too', async () => {
    php(`switch_theme('twentytwentyone'); return null;`);
    const html = await htmlOf(post.link);
    assert.match(scriptOf(html), /claim-elements\.global\.min\.js/);
    assert.ok(styleOf(html).index < html.indexOf('</head>'), 'the styles are in the head');
    const page = await pageFor();
    await page.goto(post.link);
    const shown = await shownBy(page, 'claim-card');
    assert.ok(shown.text.includes(claim.text), shown.text);
    await page.browserContext().close();
  });

  it('PHP reports no errors of the plugin', async () => {
    const log = await readFile(join(folder, '../debug.log'), 'utf8').catch(() => '');
    assert.doesNotMatch(log, /claim.elements/i);
  });

  it('an uninstalled plugin leaves no data, and posts stay complete', async () => {
    const error = php(`
      require_once ABSPATH . 'wp-admin/includes/file.php';
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins('${pluginFile}');
      $error = delete_plugins(array('${pluginFile}'));
      return is_wp_error($error) ? $error->get_error_message() : $error;
    `);
    assert.equal(error, true);
    assert.deepEqual(stored(), unused);
    await assert.rejects(access(join(folder, 'wp-content/plugins/claim-elements')));
    const html = await htmlOf(post.link);
    assert.ok(html.includes('Shells and denials'));
    assert.equal(scriptOf(html), undefined);
  });
});
