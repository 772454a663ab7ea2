import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, percentile, type Sizes } from './figures.ts';
import { measureCommits } from './raw-fsync.ts';
import { startBenchService } from './service.ts';

const windowSize = 500;
const fillers = 16;
const talk = [
  'Good morning traders, quiet day ahead. Stay patient!',
  'Gold looks strong today, watching 4070 closely.',
  'TP1 hit yesterday, congratulations to everybody who followed.',
  'Webinar tonight at 20:00, link in the description.',
];

const memoryDisk = '/dev/shm';

/**
 * What one message costs when many are stored already, and what the process holds in memory then. On a disk in memory
 * where there is one: a shared disk swings more than what is looked for here.
 */
export async function measureGrowth(script: string, disk: string, { stored }: Sizes): Promise<Figure[]> {
  const folder = existsSync(memoryDisk) ? mkdtempSync(join(memoryDisk, 'signalos-bench-')) : disk;
  try {
    return await measureIn(folder, script, stored);
  } finally {
    if (folder !== disk) rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string, script: string, stored: readonly number[]): Promise<Figure[]> {
  const service = await startBenchService(script, folder);
  await pause(1_000);
  const atRest = residentMb(service.pid);
  const figures: Figure[] = [{ name: 'start to served', value: service.startedInMs, unit: 'ms', n: 1 }];
  figures.push({ name: 'memory at rest', value: atRest, unit: 'MB', n: 1 });
  let count = 0;
  const post = async () => {
    count += 1;
    await service.post('feeds/demo/messages', { text: `${talk[count % talk.length]} (${count})` });
  };
  for (const size of stored) {
    while (count < size) await Promise.all(Array.from({ length: Math.min(fillers, size - count) }, post));
    await pause(500);
    const took: number[] = [];
    for (let index = 0; index < windowSize; index += 1) {
      const begun = performance.now();
      await post();
      took.push(performance.now() - begun);
    }
    const raw = measureCommits(folder, 500);
    const name = `one message with ${size.toLocaleString('en')} stored`;
    figures.push({
      name: `${name}: p50`,
      value: percentile(took, 0.5),
      unit: 'ms',
      n: windowSize,
      ceiling: { what: 'one raw FULL commit', value: raw.p50 },
    });
  }
  await pause(1_000);
  figures.push({
    name: `memory after ${count.toLocaleString('en')} messages`,
    value: residentMb(service.pid),
    unit: 'MB',
    n: 1,
  });
  await service.stop();
  return figures;
}

function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}
