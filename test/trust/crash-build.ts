import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

interface Change {
  file: string;
  from: string;
  to: string;
}

/** Faults planted into a copy of the program, to show that the harness would see them. Never a switch in the program. */
const faults = {
  /** The cursor is saved when the entries were read, outside the transaction that gives them their effect. */
  cursor: [
    {
      file: 'desk/pull.ts',
      from: 'const brokers = new Map((await Promise.all([...concerned(context, batches)].map(askBroker))).flat());',
      to: `for (const { followId, entries } of batches) {
        const last = entries.at(-1);
        if (last) context.store.moveCursor(followId, last.seq);
      }
      const brokers = new Map((await Promise.all([...concerned(context, batches)].map(askBroker))).flat());`,
    },
    { file: 'desk/signals/take-batch.ts', from: 'if (entry.seq <= follow.cursor) continue;', to: '' },
  ],
  /** After a start, what has no answer yet is sent again under new numbers before anybody is asked what became of it. */
  reoffer: [
    {
      file: 'desk/watch.ts',
      from: "import { offer } from './orders/send.ts';",
      to: `import { offer, send } from './orders/send.ts';
      const lookedAt = new Set();`,
    },
    {
      file: 'desk/watch.ts',
      from: 'for (const proof of facts.proofs)',
      to: `if (!lookedAt.has(before.id)) {
        const again = store.waitingCommands(before.id).flatMap(({ command, legId }) => {
          const leg = store.leg(legId);
          const { n: _, expiresAt: __, ...draft } = command;
          return leg ? [{ leg, draft, goal: leg.active?.goal ?? 'open' }] : [];
        });
        send(context, before, again);
      }
      lookedAt.add(before.id);
      for (const proof of facts.proofs)`,
    },
  ],
  /** Whatever opens is sent with twice its size. */
  double: [
    {
      file: 'desk/orders/next-opening.ts',
      from: 'const { lots, price, sl, tp } = wanted;',
      to: 'const { lots: once, price, sl, tp } = wanted; const lots = String(2 * Number(once));',
    },
  ],
  /** Whatever closes is sent again under a number of its own, a part from what the first left. */
  exits: [
    {
      file: 'desk/orders/send.ts',
      from: 'const commands = sendings.map(({ leg, draft, goal }, at): Command => {',
      to: `sendings = sendings.flatMap((sending) => {
        const { draft } = sending;
        if (draft.op === 'close') return [sending, sending];
        if (draft.op !== 'close_part') return [sending];
        const expectLots = String((100 * Number(draft.expectLots) - 100 * Number(draft.closeLots)) / 100);
        return [sending, { ...sending, draft: { ...draft, expectLots } }];
      });
      const commands = sendings.map(({ leg, draft, goal }, at): Command => {`,
    },
  ],
  /** A level that was set at the broker itself is set back to what was wanted before. */
  hands: [
    {
      file: 'desk/orders/see-levels.ts',
      from: 'if (Object.keys(changed).length === 0) return;',
      to: 'if (Object.keys(changed).length >= 0) return;',
    },
  ],
  /** An order that is to be placed anew is not taken back. */
  replaced: [
    {
      file: 'desk/signals/follow-edit.ts',
      from: 'cancelAll(context, row);\n  replan(context, row, mustAsk);',
      to: 'replan(context, row, mustAsk);',
    },
  ],
  /** On an account that nets a signal is traded as on any other: in several orders, which become one position. */
  nets: [
    {
      file: 'desk/plan/netting.ts',
      from: "if (snapshot.marginMode === 'hedging') return",
      to: 'if (snapshot.marginMode) return',
    },
  ],
} as const satisfies Record<string, readonly Change[]>;

export type Control = keyof typeof faults;
export const controls = Object.keys(faults) as Control[];

/** Fails the build when the place to break is not there any more: a control that breaks nothing would prove nothing. */
function plant(control: Control): Plugin {
  const changes: readonly Change[] = faults[control];
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
  const script = new URL('../../src/runtime/node/build.mjs', import.meta.url).href;
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
