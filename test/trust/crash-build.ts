import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Faults planted into a copy of the program, to show that the harness would see them. Never a switch in the program. */
export type Control = 'cursor' | 'reoffer';

export const controls: readonly Control[] = ['cursor', 'reoffer'];

interface Change {
  file: string;
  from: string;
  to: string;
}

const faults: Record<Control, Change[]> = {
  /** The cursor is saved when the entries were read, outside the transaction that gives them their effect. */
  cursor: [
    {
      file: 'desk/pull.ts',
      from: 'const brokers = new Map((await Promise.all([...concerned].map(askBroker))).flat());',
      to: `for (const { followId, entries } of batches) {
        const last = entries.at(-1);
        if (last) context.store.moveCursor(followId, last.seq);
      }
      const brokers = new Map((await Promise.all([...concerned].map(askBroker))).flat());`,
    },
    { file: 'desk/pull.ts', from: 'if (entry.seq <= follow.cursor) continue;', to: '' },
    {
      file: 'desk/pull.ts',
      from: 'if (isHeldBack(context, follow, entry)) return { taken, isWaiting: true };',
      to: `if (isHeldBack(context, follow, entry)) {
        context.store.moveCursor(followId, entry.seq - 1);
        return { taken, isWaiting: true };
      }`,
    },
  ],
  /** After a start, what has no answer yet is sent again under new numbers before anybody is asked what became of it. */
  reoffer: [
    {
      file: 'desk/watch.ts',
      from: "import { z } from 'zod';",
      to: `import { z } from 'zod';
      import { issueCommands } from './execute/issue.ts';
      const lookedAt = new Set();`,
    },
    {
      file: 'desk/watch.ts',
      from: 'applyReport(context, input.account, facts.report);',
      to: `if (!lookedAt.has(input.account)) {
        const issues = store.waitingCommands(input.account).map(({ command, legId, reservedRisk }) => ({ draft: command, legId, reservedRisk }));
        if (issues.length > 0) issueCommands(context, input.account, issues);
      }
      lookedAt.add(input.account);
      applyReport(context, input.account, facts.report);`,
    },
  ],
};

/** Fails the build when the place to break is not there any more: a control that breaks nothing would prove nothing. */
function plant(control: Control): Plugin {
  const changes = faults[control];
  const planted = new Set<Change>();
  return {
    name: `fault-${control}`,
    setup(builder) {
      builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const mine = changes.filter(({ file }) => path.endsWith(`/src/${file}`));
        if (mine.length === 0) return undefined;
        let contents = await readFile(path, 'utf8');
        for (const change of mine) {
          if (contents.split(change.from).length !== 2) throw new Error(`${change.file} has changed: ${change.from}`);
          contents = contents.replace(change.from, () => change.to);
          planted.add(change);
        }
        return { contents, loader: 'ts' };
      });
      builder.onEnd(() => {
        if (planted.size !== changes.length) throw new Error(`the fault ${control} was not planted`);
      });
    },
  };
}

const root = resolve(import.meta.dirname, '../..');

interface BuildScript {
  buildNode(options: { outdir: string; plugins: Plugin[] }): Promise<void>;
}

/** The step \`npm start\` builds with, into a folder of its own, so that nobody's \`dist\` is pulled away meanwhile. */
export async function buildService(control: Control | null): Promise<string> {
  const outdir = join(root, 'test/output/crash', `${control ?? 'sound'}-${process.pid}`);
  const script = new URL('../../src/runtime/build.mjs', import.meta.url).href;
  const { buildNode } = (await import(script)) as BuildScript;
  await buildNode({ outdir, plugins: control ? [plant(control)] : [] });
  return join(outdir, 'node.js');
}

/** One script of ours as one file, for a process that starts fast. */
export async function buildScript(path: string): Promise<string> {
  const outfile = join(root, 'test/output/crash', `script-${process.pid}`, `${basename(path, '.ts')}.js`);
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['better-sqlite3'],
    logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}
