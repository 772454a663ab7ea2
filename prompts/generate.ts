// `npm run prompts`: writes what stands in prompts/*.md into a constant, so that no runtime needs files for it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = 'src/platform/prompts.ts';
const names = readdirSync(`${root}/prompts`).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []));
const lines = names.sort().map((name) => {
  const text = readFileSync(`${root}/prompts/${name}.md`, 'utf8').trim();
  return `  ${JSON.stringify(name)}: ${JSON.stringify(text.split('\n'))}.join('\\n'),`;
});
const source = [
  '// Written by `npm run prompts` from the files in prompts/. Change those and run it again.',
  'export const prompts = {',
  ...lines,
  '} as const;',
  '',
];
writeFileSync(`${root}/${target}`, source.join('\n'));
spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', target], { cwd: root });
