/**
 * Requests the advisories on all packages in the lock files: `npm run audit`. The exit status is 0 if there is no
 * advisory without an acceptance in `accepted.json`, which has a reason and an end date; 1 if there is one, or if an
 * acceptance has expired or matches no advisory; 2 if the registry rejects the request.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' };

/** Returns the advisories in a report of `npm audit --json`, or `undefined` if it is not a report. */
function advisoriesIn(report) {
  if (!report.vulnerabilities) return undefined;
  const causes = Object.values(report.vulnerabilities).flatMap(({ via }) => via.filter((cause) => cause.url));
  return causes.map(({ name, range, severity, title, url }) => ({
    id: url.split('/').at(-1),
    name,
    line: `${url}: ${name} ${range}, ${severity}: ${title}`,
  }));
}

/** Returns the advisories on a lock file, or the reason why there is no report. */
function requestAdvisories(folder) {
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

const problems = [];
const used = new Set();
for (const folder of locks.map(dirname)) {
  const { advisories, refusal } = requestAdvisories(folder);
  if (refusal) {
    console.error(`The registry cannot be asked for advisories, so that none are known: ${refusal.trim()}`);
    process.exit(2);
  }
  for (const { id, name, line } of advisories) {
    const acceptance = accepted.find((one) => one.advisory === id && one.package === name);
    used.add(acceptance);
    if (acceptance && acceptance.until >= today) console.log(`${folder}: accepted: ${line}: ${acceptance.reason}`);
    else problems.push(`${folder}: ${acceptance ? `accepted until ${acceptance.until} only: ` : ''}${line}`);
  }
}
for (const one of accepted) {
  if (!used.has(one)) problems.push(`${one.advisory} is accepted, but nothing has it.`);
  if (!one.reason || !/^\d{4}-\d\d-\d\d$/.test(one.until))
    problems.push(`${one.advisory} is accepted without a reason or a day.`);
}
console.log([...problems, `${locks.length} lock files, ${problems.length} findings`].join('\n'));
process.exit(problems.length ? 1 : 0);
