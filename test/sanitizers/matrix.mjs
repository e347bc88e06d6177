import { embeds } from '../fixtures/embeds.mjs';
import { openBrowser } from './browser.mjs';

/** The embeds with custom elements, which a sanitizer must allow. */
export const elements = embeds.filter(({ survives }) => /^[a-z]+-/.test(survives));

/** Computes the outcomes of all embeds in all sanitizers, with a cache. */
export async function openMatrix() {
  const browser = await openBrowser();
  const judge = await browser.module('judge');
  const opened = new Map();
  const computed = new Map();

  const open = (sanitizer) => {
    if (!opened.has(sanitizer)) opened.set(sanitizer, sanitizer.open(browser));
    return opened.get(sanitizer);
  };

  const outcome = async (sanitizer, embed, allowed = false) => {
    const { sanitize } = await open(sanitizer);
    const left = await sanitize(embed.html, allowed);
    return judge.evaluate((module, ...args) => module.judge(...args), embed, left);
  };

  const compute = async (sanitizer) => {
    const { version } = await open(sanitizer);
    const byDefault = {};
    for (const embed of embeds) byDefault[embed.name] = await outcome(sanitizer, embed);
    const allowed = {};
    for (const embed of elements) allowed[embed.name] = await outcome(sanitizer, embed, true);
    return { version, byDefault, allowed };
  };

  return {
    open,
    outcome,
    results(sanitizer) {
      if (!computed.has(sanitizer)) computed.set(sanitizer, compute(sanitizer));
      return computed.get(sanitizer);
    },
    close: () => browser.close(),
  };
}
