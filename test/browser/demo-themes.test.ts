import { expect, waitUntil } from '@open-wc/testing';
import tokens from 'claim-elements/tokens.json' with { type: 'json' };

import { describePage, load } from './demo-support.js';
import { textOf } from './support.js';

describePage('themes.html', [], () => {
  /** Waits until the controls are there, and returns what the page shows of the theme. */
  async function playground() {
    const page = await load('themes.html');
    const { document } = page;
    await waitUntil(() => document.querySelector('.control'), 'controls', { timeout: 10_000 });
    const surface = (scheme: string) =>
      page.window.getComputedStyle(
        document.querySelector(`[data-scheme="${scheme}"] claim-card`)!.shadowRoot!.querySelector('.surface')!,
      );
    const rows = () => [...document.querySelectorAll('#contrasts tr')].map((row) => [...row.children].map(textOf));
    return { ...page, surface, rows, css: () => document.querySelector('#css')!.textContent };
  }

  it('has a control for each design token', async () => {
    const { document } = await playground();
    expect(document.querySelectorAll('.control')).to.have.length(
      Object.keys(tokens.claim).length + Object.keys(tokens.$extensions['claim-elements'].keywords).length,
    );
    for (const control of document.querySelectorAll<HTMLInputElement>('.control :is(input, select)')) {
      expect(control.labels!.length > 0 || Boolean(control.ariaLabel), control.outerHTML).to.equal(true);
    }
  });

  it('applies a control, shows the CSS and tells which text is below 7:1', async () => {
    const { document, surface, css, rows } = await playground();
    expect(textOf(document.querySelector('#verdict'))).to.equal('All text reaches 7:1.');
    const [light, dark] = document.querySelectorAll<HTMLInputElement>('[aria-label^="--claim-background"]');
    for (const [input, value] of [
      [light!, '#fff1e5'],
      [dark!, '#777777'],
    ] as const) {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    expect(css()).to.equal(':root {\n  --claim-background: #fff1e5;\n  --claim-background-dark: #777777;\n}');
    expect(surface('light').backgroundColor).to.equal('rgb(255, 241, 229)');
    expect(rows()[0]).to.deep.equal(['Words of statements', '18.96', '4.68 < 7']);
    expect(textOf(document.querySelector('#verdict'))).to.match(/^Below 7:1: words of statements, dark;/);
    const size = document.getElementById('--claim-font-size') as HTMLInputElement;
    size.value = '1.25';
    size.dispatchEvent(new Event('input', { bubbles: true }));
    expect(css()).to.contain('--claim-font-size: 1.25em;');
  });

  it('starts from each theme and each newspaper, with its lines', async () => {
    const { document, css } = await playground();
    const start = document.querySelector<HTMLSelectElement>('#start')!;
    const [none, ...others] = [...start.options].map(({ value }) => value);
    expect(others).to.have.length(6);
    const seen = new Set<string>();
    for (const value of others) {
      const before = css();
      start.value = value;
      start.dispatchEvent(new Event('change'));
      // The page loads the style sheet of a theme.
      await waitUntil(() => css() !== before, value, { timeout: 10_000 });
      seen.add(css());
      expect(textOf(document.querySelector('#verdict')), value).to.equal('All text reaches 7:1.');
    }
    expect(seen.size).to.equal(6);
    start.value = none!;
    start.dispatchEvent(new Event('change'));
    await waitUntil(() => css() === '/* Nothing is set. */');
  });
});
