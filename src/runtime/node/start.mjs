// `npm start`, also on a fresh clone: installs what is missing, bundles what is newer, then runs in this process.
// A first word names another program than the service: backup, restore, journal, doctor, secrets, relay.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));
// What is set already wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env');

if (!existsSync('node_modules/.package-lock.json')) {
  console.log('Installing, once. The SQLite driver may be compiled, which takes some minutes.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function newestIn(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A folder's own time tells that a file in it was removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(`${path}/${name}`)));
}

const sources = [
  'src',
  'bots',
  'prompts',
  'migrations/bundle.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const builtAt = existsSync('dist/node.js') ? statSync('dist/node.js').mtimeMs : 0;
if (Math.max(...sources.map(newestIn)) > builtAt) {
  const { buildNode } = await import('./build.mjs');
  await buildNode();
}

const known = ['backup', 'restore', 'journal', 'doctor', 'secrets', 'relay'];
const name = known.includes(process.argv[2]) ? process.argv.splice(2, 1)[0] : 'node';
await import(`../../../dist/${name}.js`);
