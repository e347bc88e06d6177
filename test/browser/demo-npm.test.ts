import { expect } from '@open-wc/testing';

import { describePage, load, shown } from './demo-support.js';
import { textOf } from './support.js';

describePage('npm.html', [], () => {
  it('shows its own dataset, with links to the article', async () => {
    const { document } = await load('npm.html');
    const own = document.querySelector('#ellermere')!;
    expect(shown(own.querySelector('claim-card'))).to.contain('Lakeside Water sold a third of the reservoir');
    for (const element of own.querySelectorAll('claim-card, source-quote')) {
      const link = element.shadowRoot!.querySelector('a[href="https://news.example/ellermere-reservoir"]');
      expect(link, element.localName).to.not.equal(null);
    }
  });

  it('handles typed events', async () => {
    const { document } = await load('npm.html');
    const link = document
      .querySelector('#ellermere claim-card')!
      .shadowRoot!.querySelector<HTMLElement>('[part="article-link"] a')!;
    link.click();
    expect(textOf(document.querySelector('#told'))).to.equal('Held back: https://news.example/ellermere-reservoir');
  });
});
