import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { safeParse } from 'valibot';

import { DatasetSchema } from '../../dist/model/schema.js';

const dataset = JSON.parse(readFileSync(new URL('../../src/data/dataset.json', import.meta.url), 'utf8'));
const { article, sources, claims, quotations, relations } = dataset;
const claimById = new Map(claims.map((claim) => [claim.id, claim]));
const sourceIds = new Set(sources.map(({ id }) => id));
const appearances = claims.flatMap(({ id, appearances }) => appearances.map((appearance) => ({ id, ...appearance })));
/** The anchors of all records, each with the id of its record. */
const anchored = [...appearances, ...quotations].flatMap(({ id, anchors }) =>
  anchors.map((anchor) => ({ id, anchor })),
);
const dateOf = ({ appearances: [{ date }] }) => date;
const lengthOf = (text) => Array.from(text).length;
const denialsOf = (id) => relations.filter(({ type, to }) => type === 'denies' && to === id).map(({ from }) => from);

describe('bundled dataset', () => {
  it('conforms to the schema', () => {
    const { success, issues } = safeParse(DatasetSchema, dataset);
    assert.ok(
      success,
      JSON.stringify(issues?.map(({ message, path }) => [path?.map(({ key }) => key).join('.'), message])),
    );
  });

  it('gives each record a unique id', () => {
    const ids = [...sources, ...claims, ...quotations].map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, order) => ids.indexOf(id) !== order),
      [],
    );
    assert.ok(!sourceIds.has('article'), '“article” is the article itself');
  });

  it('refers to known records only', () => {
    const unknown = [
      ...appearances.flatMap(({ claimant, reportedBy = [] }) => [
        ...claimant.filter((id) => id !== 'article'),
        ...reportedBy,
      ]),
      ...quotations.flatMap(({ speaker, reportedBy = [] }) => [speaker, ...reportedBy]),
      ...sources.flatMap(({ affiliation }) => affiliation ?? []),
    ].filter((id) => !sourceIds.has(id));
    const unknownClaims = [
      ...relations.flatMap(({ from, to }) => [from, to]),
      ...quotations.flatMap(({ claims }) => claims),
    ];
    assert.deepEqual([...unknown, ...unknownClaims.filter((id) => !claimById.has(id))], []);
  });

  it('has no unreferenced source', () => {
    const used = new Set([
      ...appearances.flatMap(({ claimant, reportedBy = [] }) => [...claimant, ...reportedBy]),
      ...quotations.map(({ speaker }) => speaker),
      ...sources.map(({ id, affiliation }) => (affiliation === id ? undefined : affiliation)),
    ]);
    assert.deepEqual(
      [...sourceIds].filter((id) => !used.has(id)),
      [],
    );
  });

  it('has no relation of a claim to itself, and no duplicate relation', () => {
    assert.deepEqual(
      relations.filter(({ from, to }) => from === to),
      [],
    );
    const keys = relations.map(({ type, from, to }) => `${from} ${type} ${to}`);
    assert.deepEqual(
      keys.filter((key, order) => keys.indexOf(key) !== order),
      [],
    );
  });

  it('has no cycle of elaborations', () => {
    const elaborated = (id) => relations.filter(({ type, from }) => type === 'elaborates' && from === id);
    const reaches = (from, goal, seen = new Set()) =>
      elaborated(from).some(({ to }) => to === goal || (!seen.has(to) && reaches(to, goal, seen.add(to))));
    assert.deepEqual(
      claims.map(({ id }) => id).filter((id) => reaches(id, id)),
      [],
    );
  });

  it('relates every denial to a claim that is not dated later', () => {
    for (const { id, kind } of claims) {
      if (kind === 'denial')
        assert.ok(
          relations.some(({ type, from }) => type === 'denies' && from === id),
          id,
        );
    }
    for (const { type, from, to } of relations) {
      if (type !== 'denies') continue;
      const [denial, allegation] = [claimById.get(from), claimById.get(to)];
      assert.equal(denial.kind, 'denial', from);
      if (dateOf(allegation))
        assert.ok(dateOf(denial).edtf >= dateOf(allegation).edtf.split('/')[0], `${from} denies ${to}`);
    }
  });

  it('answers the September allegation with the September denial alone', () => {
    const september = claims.filter((claim) => dateOf(claim)?.edtf.startsWith('2022-09'));
    assert.deepEqual(
      september.map(({ kind }) => kind),
      ['denial'],
    );
    const [{ id }] = september;
    const denied = relations.filter(({ type, from }) => type === 'denies' && from === id).map(({ to }) => to);
    assert.equal(denied.length, 1);
    assert.deepEqual(denialsOf(denied[0]), [id]);
  });

  it('notes the article’s contradiction on nuclear tests without resolving it', () => {
    const conflicts = relations.filter(({ type }) => type === 'conflicts-with');
    assert.equal(conflicts.length, 1);
    assert.ok(conflicts[0].note);
    assert.match(claimById.get(conflicts[0].from).text, /week/);
    assert.match(claimById.get(conflicts[0].to).text, /2017/);
  });

  it('has a speaker for each quotation who is a claimant or a spokesperson of one', () => {
    const affiliationOf = new Map(sources.map(({ id, affiliation }) => [id, affiliation]));
    const speaksFor = (id, seen = new Set()) =>
      id === undefined || seen.has(id) ? seen : speaksFor(affiliationOf.get(id), seen.add(id));
    for (const { id, speaker, claims } of quotations) {
      const claimants = claims.flatMap((claim) => claimById.get(claim).appearances.flatMap(({ claimant }) => claimant));
      assert.ok(
        claimants.some((claimant) => speaksFor(speaker).has(claimant)),
        id,
      );
    }
  });

  it('has markup ranges inside the quotation that begin and end with a mark', () => {
    const marks = { quotation: /^“[^“”]+”$/u, insertion: /^[([][^()[\]]+[)\]]$/u };
    for (const { id, text, markup = [] } of quotations) {
      for (const { type, start, end } of markup) {
        assert.ok(start < end && end <= lengthOf(text), id);
        assert.match(Array.from(text).slice(start, end).join(''), marks[type], id);
      }
    }
  });

  it('marks the nested quotation and the insertion, and notes the quotation that never closes', () => {
    const open = quotations.find(({ markup }) => markup);
    const marked = open.markup.map(({ type, start, end }) => [type, Array.from(open.text).slice(start, end).join('')]);
    assert.deepEqual(marked, [
      ['quotation', '“sanctions resolution”'],
      ['insertion', '(UN Security Council)'],
    ]);
    assert.match(open.note, /close/);
    assert.ok(article.notes.some((note) => /never closes/.test(note)));
  });

  it('leaves every claim as unverified as the article does', () => {
    const statuses = claims.flatMap(({ verification }) => verification?.status ?? []);
    assert.deepEqual(new Set(statuses), new Set(['unverified']));
  });

  it('says nothing of the verification of background, assessments, predictions and proposals', () => {
    for (const { id, kind, verification } of claims) {
      const isChecked = ['allegation', 'denial', 'assertion'].includes(kind);
      assert.equal(verification !== undefined, isChecked, id);
    }
  });

  it('tells each statement once, and has nobody support or deny himself', () => {
    const namesOf = (id) => claimById.get(id).appearances.flatMap(({ claimant }) => claimant);
    for (const { type, from, to } of relations) {
      if (type === 'elaborates') continue;
      assert.ok(
        !namesOf(from).some((name) => name !== 'article' && namesOf(to).includes(name)),
        `${from} ${type} ${to}`,
      );
    }
    const texts = claims.map(({ text }) => text);
    assert.equal(new Set(texts).size, texts.length);
  });

  it('quotes words in its texts only as a quotation of the claim has them', () => {
    for (const { id, text } of claims) {
      const words = quotations.filter((quotation) => quotation.claims.includes(id)).map((quotation) => quotation.text);
      for (const [, quoted] of text.matchAll(/“([^”]+)”/g))
        assert.ok(
          words.some((verbatim) => verbatim.includes(quoted)),
          `${id}: ${quoted}`,
        );
    }
  });

  it('has valid calendar dates, and a note on each inferred date', () => {
    for (const { id, date } of [...appearances, ...quotations, { id: 'article', date: article.datePublished }]) {
      if (!date) continue;
      const [first, last = first] = date.edtf.split('/');
      assert.ok(first <= last, id);
      for (const part of [first, last]) {
        const [year, month = '01', day = '01'] = part.split('-');
        assert.equal(new Date(part).toISOString().slice(0, 10), `${year}-${month}-${day}`, id);
      }
      if (date.basis === 'inferred') assert.ok(date.note, id);
    }
  });

  it('resolves “Tuesday” to a Tuesday, and “last week” to the week before it', () => {
    const days = new Map(appearances.filter(({ date }) => date).map(({ date }) => [date.stated, date.edtf]));
    assert.equal(new Date(days.get('Tuesday')).getUTCDay(), 2);
    const [monday, sunday] = days
      .get('last week')
      .split('/')
      .map((day) => new Date(day));
    assert.deepEqual([monday.getUTCDay(), sunday.getUTCDay()], [1, 0]);
    const tuesday = new Date(days.get('Tuesday'));
    assert.equal((tuesday - sunday) / 86_400_000, 2);
  });

  it('has a row for each claim in the table of docs/bundled-dataset.md, with the clause that it rests on', () => {
    const page = readFileSync(new URL('../../docs/bundled-dataset.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([\w-]+)` +\| (.*?) +\| (.*?) +\|$/gm)];
    assert.deepEqual(
      rows.map(([, id, clause]) => [id, clause]),
      claims.map(({ id, appearances }) => [
        id,
        appearances.flatMap(({ anchors }) => anchors.map(({ exact }) => `“…${exact}…”`)).join('; '),
      ]),
    );
    for (const [, id, , reason] of rows) assert.ok(reason.length > 10, id);
  });

  describe('anchors', () => {
    it('have the length of their words', () => {
      for (const { id, anchor } of anchored) assert.equal(anchor.end - anchor.start, lengthOf(anchor.exact), id);
    });

    it('of quotations hold the quotation’s words', () => {
      for (const { id, text, anchors } of quotations)
        assert.deepEqual(
          [text],
          anchors.map(({ exact }) => exact),
          id,
        );
    });

    it('of claims are fragments, so that no sentence of the article is copied', () => {
      for (const { id, anchors } of appearances)
        for (const { exact } of anchors) assert.ok(exact.split(' ').length <= 8, id);
    });

    it('agree on every character in overlapping ranges', () => {
      const characters = new Map();
      for (const { id, anchor } of anchored) {
        const { prefix, exact, suffix, start } = anchor;
        Array.from(prefix + exact + suffix).forEach((character, offset) => {
          const position = start - lengthOf(prefix) + offset;
          const known = characters.get(position) ?? character;
          assert.equal(character, known, `${id} at ${position}`);
          characters.set(position, known);
        });
      }
    });
  });
});
