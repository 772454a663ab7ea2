// Bundles the program into dist/node.js: one file starts faster than hundreds. The native driver stays outside.
import { build } from 'esbuild';

export async function buildNode() {
  await build({
    entryPoints: ['node', 'backup', 'restore', 'journal'].map((name) => `src/runtime/${name}.ts`),
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['better-sqlite3'],
    sourcemap: true,
    logLevel: 'warning',
    // Bundled CommonJS packages still ask for node's own modules by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}
