import { executeServerCommand } from '@web/test-runner-commands';

import { differences, type Engine } from './differences.js';

const engine = await executeServerCommand<Engine, undefined>('engine');

/** Defines a test of a feature that not every engine has; an engine without it skips the test and reports the reason. */
export function itNeeds(need: keyof typeof differences, title: string, test: () => Promise<void>): void {
  const reasons: Partial<Record<Engine, string>> = differences[need];
  const reason = reasons[engine];
  if (reason) it.skip(`${title} (${reason})`, test);
  else it(title, test);
}

export interface Media {
  readonly media?: 'print';
  readonly colorScheme?: 'dark' | 'light';
  readonly forcedColors?: 'active';
}

/** Applies the print rules instead of the screen rules, in every style sheet of the page. */
function applyPaper(): () => void {
  const restore: (() => void)[] = [];
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        const { media } = rule;
        const { mediaText } = media;
        restore.push(() => (media.mediaText = mediaText));
        media.mediaText = mediaText.replace('screen', 'speech').replace('print', 'all');
      }
      if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const sheets = roots.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets]);
  new Set(sheets).forEach(({ cssRules }) => visit(cssRules));
  return () => restore.forEach((action) => action());
}

/**
 * Emulates media during an action. WebKit’s driver cannot emulate print, so that the print rules are applied by script;
 * tests of other media need a feature of {@link differences}.
 */
export async function emulating(media: Media, look: () => unknown): Promise<void> {
  if (engine === 'webkit' && media.media === 'print') {
    const restore = applyPaper();
    try {
      await look();
    } finally {
      restore();
    }
    return;
  }
  await executeServerCommand('emulate', media);
  try {
    await look();
  } finally {
    await executeServerCommand('emulate', {});
  }
}
