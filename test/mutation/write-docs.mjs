/** Writes docs/mutation-testing.md from the last run of `npm run test:mutation`; fails if a survivor has no reason. */
import { readFileSync, writeFileSync } from 'node:fs';

import { format } from 'prettier';

import { reasons, survivors } from './survivors.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const report = JSON.parse(read('node_modules/.cache/mutation/report.json'));
const problems = [];

const detected = ['Killed', 'Timeout'];
const undetected = ['Survived', 'NoCoverage'];

/** Returns the code that a mutant replaces. */
function codeOf(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.map((line) => line.trim()).join(' ');
}

const oneLine = (code) => code.replace(/\s+/g, ' ').trim();
const found = Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
  if (source !== read(file)) problems.push(`${file} has changed since the last run`);
  return mutants
    .filter(({ status }) => undetected.includes(status))
    .map(({ location, replacement }) => ({ file, code: codeOf(source, location), becomes: oneLine(replacement) }));
});
const same = (one) => (other) => ['file', 'code', 'becomes'].every((key) => one[key] === other[key]);
for (const mutant of found) {
  if (!survivors.some(same(mutant))) problems.push(`no reason for ${JSON.stringify(mutant)}`);
}
for (const survivor of survivors) {
  if (!found.some(same(survivor))) problems.push(`survives no more: ${JSON.stringify(survivor)}`);
}
if (problems.length) {
  console.error(problems.join('\n'));
  process.exit(1);
}

/** Returns a table row with the numbers of tried and of undetected mutations in a folder. */
function row(name, prefix) {
  const files = Object.entries(report.files).filter(([file]) => file.startsWith(prefix));
  const all = files.flatMap(([, { mutants }]) => mutants.map(({ status }) => status));
  const count = (statuses) => all.filter((status) => statuses.includes(status)).length;
  const tried = count([...detected, ...undetected]);
  return `| ${name} | ${tried} | ${count(undetected)} | ${((100 * count(detected)) / tried).toFixed(1)} % |`;
}

const rows = ['model', 'json-ld', 'view'].map((folder) => row(`\`src/${folder}\``, `src/${folder}/`));
const code = (text) => (text ? `\`\`${text.replaceAll('|', '\\|')}\`\`` : 'nothing');
const remaining = Object.entries(reasons).flatMap(([name, reason]) => {
  const ofReason = survivors.filter(({ why }) => why === name);
  return [
    `### ${reason.title}`,
    reason.text,
    ofReason.map(({ file, code: before, becomes }) => `- \`${file}\`: ${code(before)} → ${code(becomes)}`).join('\n'),
  ];
});
const figures = [
  ['| | changes tried | not noticed | score |', '|---|--:|--:|--:|', ...rows, row('all', 'src/')].join('\n'),
  '## What is not noticed, and why',
  ...remaining,
].join('\n\n');

const path = 'docs/mutation-testing.md';
const page = read(path).replace(
  /<!-- figures -->[^]*<!-- \/figures -->/,
  () => `<!-- figures -->\n\n${figures}\n\n<!-- /figures -->`,
);
writeFileSync(new URL(path, root), await format(page, { parser: 'markdown', printWidth: 120 }));
