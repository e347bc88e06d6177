import { html, nothing, type TemplateResult } from 'lit/html.js';

import type { RelatedClaim } from '../view/claim-card.js';
import { readClaimRecap, type ClaimRecapView, type ContestedClaim } from '../view/claim-recap.js';
import { grouped } from '../view/grouped.js';
import type { Locale } from '../view/locale.js';
import * as parts from './parts.js';

// The element loads the view together with the template.
export { readClaimRecap };

/** The speaker of a claim that denies the one of the line or conflicts with it; of one that it denies, the words, too. */
function opponent(view: RelatedClaim, locale: Locale): unknown[] {
  const { kind, claimants, text, language, part, href, type, isOutgoing } = view;
  // A denial never stands without what it denies.
  const isDenied = type === 'denies' && isOutgoing;
  const words = isDenied
    ? parts.datasetWords(
        [parts.speaker(claimants, parts.claimant(claimants, { ...locale, language }), locale), text],
        language,
        locale,
      )
    : parts.claimant(claimants, locale);
  return parts.inline([
    href ? html`<a part="link" href=${href}>${parts.unseenKind(kind, locale.language, locale)}${words}</a>` : words,
    part && locale.details?.part(part, language, locale),
  ]);
}

/** The claims that bear on the one of the line, by label; a speaker with several such claims is named once. */
function opponents({ relations }: ContestedClaim, locale: Locale): TemplateResult[] {
  return grouped(relations, ({ label }) => label).map((group) => {
    const speakers = grouped(group, ({ claimants, part, type, isOutgoing, text }) => [
      claimants,
      part,
      type === 'denies' && isOutgoing && text,
    ]);
    const names = speakers.map(([first]) => opponent(first!, locale));
    return html`<dl>${parts.fact(group[0]!.label, names, locale)}</dl>`;
  });
}

function line(view: ContestedClaim, locale: Locale): TemplateResult {
  const { kind, claimants, text, language, verification, correction, href } = view;
  const words = [parts.speaker(claimants, parts.claimant(claimants, { ...locale, language }), locale), text];
  return html`<li part="statement" class="line">
    <div>
      ${parts.statementLabel(kind, verification, locale)}
      <p part="claim" lang=${parts.lang(language, locale)} dir=${parts.dir(language, locale)}>
        ${href ? html`<a part="link" href=${href}>${parts.unseenKind(kind, language, locale)}${words}</a>` : words}
      </p>
      ${correction ? html`<p part="correction">${correction.formatted}</p>` : nothing}
    </div>
    <div part="contested-by">${opponents(view, locale)}</div>
  </li>`;
}

/** The content of a `<claim-recap>`; nothing if no claim is contested. */
export function claimRecap(view: ClaimRecapView, locale: Locale): TemplateResult {
  const { headingLevel, heading, rule, coverage, claims, asOf } = view;
  const { language } = locale;
  if (!claims.length) return html``;
  return html`<div part="recap" class="surface" lang=${language} dir=${locale.writing.directionOf(language)}>
    ${parts.heading(headingLevel, language, heading.formatted, locale)}
    <p part="note">${rule}</p>
    ${coverage ? html`<p part="note">${coverage.formatted}</p>` : nothing}
    <ol part="statements" role="list">
      ${claims.map((claim) => line(claim, locale))}
    </ol>
    ${parts.footer(asOf)}
  </div>`;
}
