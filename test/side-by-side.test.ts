import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, 'side-by-side.mjs');
const says = (text: string, code: number) => ['-e', `console.log('${text}'); process.exitCode = ${code}`];

function run(commands: string[][]) {
  const work = `import { runSideBySide } from ${JSON.stringify(script)};
    console.log(await runSideBySide(${JSON.stringify(commands)}));`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', work], { encoding: 'utf8' }).stdout;
}

it('commands side by side went well only when each of them did', () => {
  const good = run([
    ['types', ...says('no fault', 0)],
    ['lint', ...says('clean', 0)],
  ]);
  expect(good).toContain('no fault\n');
  expect(good).toMatch(/true\n$/);
  const bad = run([
    ['types', ...says('no fault', 0)],
    ['lint', ...says('a stray comma', 3)],
  ]);
  expect(bad).toContain('a stray comma\nlint failed: it ended with 3\n');
  expect(bad).toMatch(/false\n$/);
});
