// `npm run check`: types, lint and dead code, side by side.
import { runSideBySide } from './side-by-side.mjs';

const tsc = 'node_modules/typescript/bin/tsc';
export const checks = [
  ['types', tsc, '-p', '.'],
  ['types of the Worker', tsc, '-p', 'test/worker'],
  ['lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['dead code', 'node_modules/knip/bin/knip.js'],
];

if (process.argv[1] === import.meta.filename) process.exitCode = (await runSideBySide(checks)) ? 0 : 1;
