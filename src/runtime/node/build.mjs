// Bundles the program into dist/node.js: one file starts faster than hundreds. The native driver and what is optional stay outside.
import { build } from 'esbuild';

const programs = [
  'node/node',
  'backup/backup',
  'backup/restore',
  'commands/journal',
  'commands/secrets',
  'doctor/doctor',
  'relay/relay',
];

/** @param {{ outdir?: string, plugins?: import('esbuild').Plugin[] }} options */
export async function buildNode({ outdir = 'dist', plugins = [] } = {}) {
  await build({
    entryPoints: Object.fromEntries(programs.map((path) => [path.split('/')[1], `src/runtime/${path}.ts`])),
    outdir,
    plugins,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['better-sqlite3', '@mtcute/*'],
    sourcemap: true,
    logLevel: 'warning',
    // Bundled CommonJS packages still ask for node's own modules by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}
