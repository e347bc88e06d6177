/**
 * Asks the registry for advisories on all that the lock files name: `npm run audit`. Ends with 0 where there are none but
 * those that `accepted.json` accepts with a reason and until a day, with 1 where there are others or an acceptance is over
 * or for nothing, and with 2 where the registry cannot be asked: then nothing is known.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' };

/** The advisories in a report of `npm audit --json`; nothing where it is none. */
function advisoriesIn(report) {
  if (!report.vulnerabilities) return undefined;
  const causes = Object.values(report.vulnerabilities).flatMap(({ via }) => via.filter((cause) => cause.url));
  return causes.map(({ name, range, severity, title, url }) => ({
    id: url.split('/').at(-1),
    name,
    line: `${url}: ${name} ${range}, ${severity}: ${title}`,
  }));
}

/** What the registry says on a lock file, or what keeps it from saying anything. */
function ask(folder) {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--package-lock-only', '--json'], {
    ...options,
    cwd: join(root, folder),
  });
  try {
    const report = JSON.parse(stdout);
    const advisories = advisoriesIn(report);
    return advisories ? { advisories } : { refusal: report.message ?? report.error?.summary ?? stdout };
  } catch {
    return { refusal: stderr };
  }
}

const file = process.argv[2] ?? fileURLToPath(new URL('accepted.json', import.meta.url));
const accepted = JSON.parse(readFileSync(file, 'utf8'));
const today = new Date().toISOString().slice(0, 10);
const locks = execFileSync('git', ['ls-files', '--', '*package-lock.json'], options).trim().split('\n');

const wrong = [];
const used = new Set();
for (const folder of locks.map(dirname)) {
  const { advisories, refusal } = ask(folder);
  if (refusal) {
    console.error(`The registry cannot be asked for advisories, so that none are known: ${refusal.trim()}`);
    process.exit(2);
  }
  for (const { id, name, line } of advisories) {
    const acceptance = accepted.find((one) => one.advisory === id && one.package === name);
    used.add(acceptance);
    if (acceptance && acceptance.until >= today) console.log(`${folder}: accepted: ${line}: ${acceptance.reason}`);
    else wrong.push(`${folder}: ${acceptance ? `accepted until ${acceptance.until} only: ` : ''}${line}`);
  }
}
for (const one of accepted) {
  if (!used.has(one)) wrong.push(`${one.advisory} is accepted, but nothing has it.`);
  if (!one.reason || !/^\d{4}-\d\d-\d\d$/.test(one.until))
    wrong.push(`${one.advisory} is accepted without a reason or a day.`);
}
console.log([...wrong, `${locks.length} lock files, ${wrong.length} findings`].join('\n'));
process.exit(wrong.length ? 1 : 0);
