import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, rounded } from './figures.ts';

export interface BenchRun {
  date: string;
  node: string;
  machine: string;
  /** how busy the machine was with other work when the run began */
  loadBefore: number;
  figures: Figure[];
}

/** docs/bench.md is made from the same figures as docs/bench.json, by the run that measured them. */
export function writeReport(root: string, run: BenchRun): void {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/bench.json'), `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(join(root, 'docs/bench.md'), pageOf(run));
}

function pageOf({ date, node, machine, loadBefore, figures }: BenchRun): string {
  const rows = figures.map(({ name, value, unit, n, ceiling, note }) => {
    const most = ceiling ? `${rounded(ceiling.value)} ${unit} (${ceiling.what})` : '';
    return `| ${name} | ${`${rounded(value)} ${unit}`.trim()} | ${n} | ${most.replace('  ', ' ')} | ${note ?? ''} |`;
  });
  return `# Bench

Measured ${date.slice(0, 10)} on ${machine}, Node ${node}, with a load of ${loadBefore} from other work. Remade by \`npm run bench\`, which writes this page and
\`docs/bench.json\`. A ceiling is what the same machine gave in the same run to something that does nothing else: a bare
\`node:http\` server, or rows committed one by one to a SQLite file with \`synchronous=FULL\`. Disk and processor may be
shared with other work, so read a figure beside its ceiling, never alone.

| what | measured | N | ceiling | note |
|---|---|---|---|---|
${rows.join('\n')}

## How
- **read** is \`GET /api/v1/accounts\`, **write** is a channel message posted to \`/api/v1/feeds/demo/messages\`, each at 50
  connections. A write is on disk before it is answered. *Signed in*: the same by a session, which is looked up at every request,
  in turns with the one that nobody signs in at. Every request is counted by the budgets of docs/transport.md.
- **message → accepted order** runs the office in one process over real files: from the moment the message is given to
  the feed until the order is committed at the paper venue. *Alone* is one message at a time; *burst* is all at once.
- **fsyncs** are counted by a library put in front of the system's \`fsync\`, while orders are copied one after the other.
- **one message with N stored** is one connection posting messages, with N in the channel before, on a disk in memory
  (\`/dev/shm\`) so that a shared disk does not hide a slope.
- **updates heard** are posts of a channel that wait at the stand-in for a platform on this machine, until all of them are in the feed's file; the ceiling
  is the platform's own library with a handler that does nothing, on the same stand-in. **post → accepted order** begins where the post is made there.
  **tap → answered** begins with the tap on a button that does something (it ends a conversation) and ends where the platform is told so; its ceiling is a bare call. Discord is
  answered before anything is done, as it demands.
- **one signal to many desks**: each desk has its own file, its own paper account and its own rules.
`;
}
