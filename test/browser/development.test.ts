import '../../dist/development.js';
import 'claim-elements/define';
import 'claim-elements/bundled';
import { expect, fixture } from '@open-wc/testing';

import manifest from '../../custom-elements.json' with { type: 'json' };
import { mistakesIn, slots } from '../../dist/page/mistakes.js';
import { settled } from './support.js';

const shown = 'claim="substantial-shells"';

const mistakes: Record<string, { markup: string; says: string }> = {
  'an attribute in the spelling of a property': {
    markup: `<h2>x</h2><claim-card ${shown} headinglevel="4"></claim-card>`,
    says: 'has no attribute “headinglevel”; it has heading-level.',
  },
  'an attribute of another element': {
    markup: '<source-quote claim="x"></source-quote>',
    says: 'has no attribute “claim”; it has quote',
  },
  'a slot that is not there': {
    markup: `<claim-card ${shown}><p slot="notes">x</p></claim-card>`,
    says: 'has no slot “notes”, so that readers do not see its content; try note.',
  },
  'a slot of a dataset': {
    markup: '<claim-dataset src="/x.json"><p slot="note">x</p></claim-dataset>',
    says: 'has no slot “note”, so that readers do not see its content.',
  },
  'a heading that skips a level': {
    markup: `<h2>x</h2><claim-card ${shown} heading-level="4"></claim-card>`,
    says: 'has a heading of level 4 after one of level 2; set heading-level="3".',
  },
  'a dataset without data': {
    markup: '<claim-dataset><p>x</p></claim-dataset>',
    says: '<claim-dataset> has no data; set its attribute src',
  },
};

const fine: Record<string, string> = {
  'attributes of pages and frameworks': `<h2>x</h2><claim-card ${shown} id="a" class="b" data-v-1 _ngcontent-x ng-version="1" hx-get="/x" wire:key="2" lang="en"></claim-card>`,
  'all slots': `<h2>x</h2><denial-pair allegation="substantial-shells"><p slot="media-a">x</p><p slot="media-b">x</p><p slot="note">x</p></denial-pair>`,
  'a heading of the next level, and of a level above': `<h2>x</h2><claim-card ${shown}></claim-card><claim-card ${shown} heading-level="2"></claim-card>`,
  'a dataset with an inline script': '<claim-dataset><script type="application/json">{}</script></claim-dataset>',
};

interface Declaration {
  tagName?: string;
  slots?: { name: string }[];
}

describe('the development build', () => {
  for (const [name, { markup, says }] of Object.entries(mistakes)) {
    it(`names ${name}`, async () => {
      const page = await fixture<HTMLElement>(`<div>${markup}</div>`);
      await settled(page);
      expect(mistakesIn(page).join('\n')).to.include(says);
    });
  }

  for (const [name, markup] of Object.entries(fine)) {
    it(`accepts ${name}`, async () => {
      const page = await fixture<HTMLElement>(`<div>${markup}</div>`);
      await settled(page);
      expect(mistakesIn(page)).to.deep.equal([]);
    });
  }

  it('names an element that is not defined, if no server has rendered it', () => {
    const page = document.createElement('div');
    page.setHTMLUnsafe(
      '<claim-card claim="a"></claim-card><claim-card claim="b"><template shadowrootmode="open">B</template></claim-card>',
    );
    const get = Object.getOwnPropertyDescriptor(CustomElementRegistry.prototype, 'get')!;
    Object.defineProperty(CustomElementRegistry.prototype, 'get', { ...get, value: () => undefined });
    try {
      const [first, ...others] = mistakesIn(page);
      expect(first).to.match(/^<claim-card claim="a"> is not defined, so/);
      expect(others).to.deep.equal([]);
    } finally {
      Object.defineProperty(CustomElementRegistry.prototype, 'get', get);
    }
  });

  it('warns once of each mistake, when the page has come to rest', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    const heard = new Promise<void>((resolve) => {
      console.warn = (text: unknown) => {
        // A dataset of a test before this one may still be read.
        if (!String(text).startsWith('claim-elements: ')) return;
        warnings.push(text);
        resolve();
      };
    });
    try {
      await fixture(`<div>${'<claim-card claim="substantial-shells" quote="x"></claim-card>'.repeat(2)}</div>`);
      await heard;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(
        /^claim-elements: <claim-card claim="substantial-shells" quote="x"> has no attribute “quote”/,
      );
    } finally {
      console.warn = warn;
    }
  });

  it('knows the slots that the manifest has', () => {
    const declarations = manifest.modules.flatMap((module) => module.declarations as Declaration[]);
    const documented = declarations.flatMap(({ tagName, slots }) =>
      tagName
        ? [
            [
              tagName,
              slots
                ?.map(({ name }) => name.replace('CLAIMID', ''))
                .filter(Boolean)
                .sort(),
            ],
          ]
        : [],
    );
    expect(slots).to.deep.equal(Object.fromEntries(documented.sort()));
  });
});
