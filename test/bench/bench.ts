import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildScript, buildService } from '../trust/crash-build.ts';
import { measureCopy, measureFanOut } from './copy.ts';
import { measureDoors } from './doors.ts';
import { type Figure, fullSizes, printTable, quickSizes, rounded, type Sizes } from './figures.ts';
import { measureFsyncs } from './fsyncs.ts';
import { measureGrowth } from './growth.ts';
import { measureHttp } from './http.ts';
import { writeReport } from './report.ts';
import { startBenchService } from './service.ts';
import { signInAt } from './sign-in.ts';

/*
 * `npm run bench [-- --quick] [-- --only http,copy,desks,doors,fsyncs,growth]`: prints a table and writes JSON.
 * A full run also writes docs/bench.md. Nothing here passes or fails: figures are for reading beside their ceilings.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
const root = resolve(import.meta.dirname, '../..');
const sizes: Sizes = values.quick ? quickSizes : fullSizes;
const output = join(root, 'test/output');
mkdirSync(output, { recursive: true });
const folder = mkdtempSync(join(output, 'bench-'));

const parts: Record<string, (script: string) => Promise<Figure[]>> = {
  copy: () => measureCopy(folder, sizes),
  fsyncs: (script) => measureFsyncs(script, folder, sizes),
  http: async (script) => {
    const bare = await buildScript('test/bench/bare-server.ts');
    const services = [await startBenchService(script, folder), await startBenchService(script, folder)] as const;
    try {
      const [open, signedIn] = services;
      const asked = { open: open.url, signedIn: signedIn.url, token: await signInAt(signedIn) };
      return await measureHttp(asked, bare, sizes);
    } finally {
      for (const service of services) await service.stop();
    }
  },
  desks: () => measureFanOut(folder, sizes),
  doors: () => measureDoors(folder, sizes),
  growth: (script) => measureGrowth(script, folder, sizes),
};

const loadBefore = rounded(loadavg()[0] ?? 0);
const wanted = values.only?.split(',') ?? Object.keys(parts);
const figures: Figure[] = [];
try {
  const script = await buildService(null);
  for (const name of wanted) {
    const measure = parts[name];
    if (!measure) throw new Error(`there is no part ${name}; there are ${Object.keys(parts).join(', ')}`);
    console.error(`measuring ${name} …`);
    figures.push(...(await measure(script)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const run = {
  date: new Date().toISOString(),
  node: process.version,
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  loadBefore,
  sizes,
  figures,
};
printTable(figures);
writeFileSync(join(output, 'bench.json'), `${JSON.stringify(run, null, 2)}\n`);
console.log('\nwritten: test/output/bench.json');
if (!values.quick && !values.only) {
  writeReport(root, run);
  console.log('written: docs/bench.json, docs/bench.md');
}
