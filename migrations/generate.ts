// How a table is changed: change `src/ROOM/tables*.ts`, run `npm run migrations`, commit what it wrote.
//  1. drizzle-kit writes what changed since the last step of each room as a new step; a room without steps gets its
//     first, `0000_initial`. A step that makes or rebuilds a table gets its triggers of `triggers.ts`. Then the bundle
//     that both runtimes carry is written.
//  2. `npm run migrations -- desk late-signals` gives the new step of one room a name that says what it is for.
//  3. What no table says (rows to rewrite, a trigger on a table that was shipped) is an empty step to be filled in by
//     hand: `npm run migrations -- desk late-signals --custom`, then `npm run migrations` once more for the bundle.
//  4. A step that was shipped is never edited, renamed or deleted: a database whose first step is not ours counts as a
//     draft, and is set aside. Only a step nobody ran yet may be deleted, with its snapshot and its journal line, and
//     made again.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bundlePath, kinds, readFolder, renderBundle, root } from './render.ts';
import { withTriggers } from './triggers.ts';

function generate(kind: string, flags: string[]): void {
  // A room whose tables fill more than one file names the others tables-SUBJECT.ts.
  const schema = `src/${kind}/tables*.ts`;
  if (!existsSync(`${root}/src/${kind}/tables.ts`)) return;
  const before = tagsOf(kind);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/drizzle-kit/bin.cjs', 'generate', '--dialect', 'sqlite', '--schema', schema].concat(
      ['--out', `migrations/${kind}`],
      flags,
    ),
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
  for (const tag of tagsOf(kind)) {
    const path = `${root}/migrations/${kind}/${tag}.sql`;
    if (!before.includes(tag)) writeFileSync(path, withTriggers(readFileSync(path, 'utf8')));
  }
}

function tagsOf(kind: string): string[] {
  return readFolder(kind).map(({ tag }) => tag);
}

const [kind, name, ...flags] = process.argv.slice(2);
if (kind && !kinds.some((known) => known === kind)) throw new Error(`no room ${kind}; there are ${kinds.join(', ')}`);
for (const each of kinds) {
  if (kind && kind !== each) continue;
  const named = tagsOf(each).length === 0 ? 'initial' : name;
  generate(each, named ? ['--name', named, ...flags] : flags);
}
writeFileSync(bundlePath, renderBundle());
spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', bundlePath], { cwd: root });
