// `npm run libraries`: asks the registry which libraries that ship are overdue, keeps it in docs/libraries.json, and ends with 1 where one is.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { firstNewer, type Libraries, overdue, recordSchema } from './libraries.ts';

const path = 'docs/libraries.json';
const today = new Date().toISOString().slice(0, 10);
const before = recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

/** null: it did not answer with what was asked for. These commands end with 1 where there is something to tell. */
function askNpm<T>(schema: z.ZodType<T>, ...args: string[]): T | null {
  const { stdout } = spawnSync('npm', [...args, '--json'], { encoding: 'utf8' });
  try {
    return schema.parse(JSON.parse(stdout || '{}'));
  } catch {
    return null;
  }
}

const severity = recordSchema.shape.weaknesses.element.shape.severity;
const via = z.union([z.string(), z.object({ url: z.string(), severity })]);
const audited = askNpm(
  z.object({ vulnerabilities: z.record(z.string(), z.object({ via: z.array(via) })) }),
  ...['audit', '--omit=dev'],
);
const outdated = askNpm(z.record(z.string(), z.object({ current: z.string() })), 'outdated', '--omit=dev');
if (outdated === null) throw new Error('the registry does not answer');

const weaknesses = Object.entries(audited?.vulnerabilities ?? {}).flatMap(([library, found]) =>
  found.via.flatMap((one) => {
    if (typeof one === 'string') return [];
    const known = before.weaknesses.find(({ id }) => id === one.url);
    return [{ id: one.url, library, severity: one.severity, firstSeen: known?.firstSeen ?? today }];
  }),
);
const shipped = new Set(Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies));
const behind = Object.entries(outdated).flatMap(([library, { current }]) => {
  if (!shipped.has(library)) return [];
  const published = askNpm(z.record(z.string(), z.string()), 'view', library, 'time');
  const newer = published && firstNewer(current, published);
  return newer ? [{ library, ours: current, ...newer }] : [];
});

const now: Libraries = {
  checkedAt: today,
  weaknessesAskedAt: audited ? today : before.weaknessesAskedAt,
  weaknesses: audited ? weaknesses : before.weaknesses,
  behind,
};
writeFileSync(path, `${JSON.stringify(now, null, 2)}\n`);
if (!audited) console.log('The list of published weaknesses did not answer: npm audit needs a registry that has one.');
const late = overdue(now);
console.log(late.length === 0 ? 'No library is overdue.' : late.join('\n'));
process.exitCode = late.length === 0 ? 0 : 1;
