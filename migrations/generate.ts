// `npm run migrations`: drizzle-kit writes what changed since the last step of each room, then the bundle is written.
// `npm run migrations -- desk append-only --custom` makes an empty step to be filled in by hand; run it again after.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { bundlePath, kinds, renderBundle, root } from './render.ts';

function generate(kind: string, flags: string[]): void {
  // A room whose tables fill more than one file names the others tables-SUBJECT.ts.
  const schema = `src/${kind}/tables*.ts`;
  if (!existsSync(`${root}/src/${kind}/tables.ts`)) return;
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/drizzle-kit/bin.cjs', 'generate', '--dialect', 'sqlite', '--schema', schema].concat(
      ['--out', `migrations/${kind}`],
      flags,
    ),
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}

const [kind, name, ...flags] = process.argv.slice(2);
if (kind && !kinds.some((known) => known === kind)) throw new Error(`no room ${kind}; there are ${kinds.join(', ')}`);
for (const each of kinds) {
  if (kind && kind !== each) continue;
  const named = name ?? (existsSync(`${root}/migrations/${each}`) ? undefined : 'initial');
  generate(each, named ? ['--name', named, ...flags] : flags);
}
writeFileSync(bundlePath, renderBundle());
spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', bundlePath], { cwd: root });
