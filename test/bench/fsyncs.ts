import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Figure, Sizes } from './figures.ts';
import { startBenchService } from './service.ts';

const rooms = ['directory', 'feeds', 'desks', 'venues', 'other'] as const;
type Room = (typeof rooms)[number];

const signalsSchema = z.object({ signals: z.array(z.object({ state: z.string() })) });

/** Counts what reaches the disk while orders are copied one after the other, by whose file it is. */
export async function measureFsyncs(script: string, folder: string, { copies }: Sizes): Promise<Figure[]> {
  const shim = join(folder, 'count-fsync.so');
  execFileSync('g++', ['-shared', '-fPIC', '-O1', '-o', shim, join(import.meta.dirname, 'count-fsync.cc'), '-ldl']);
  const log = join(folder, 'fsyncs.log');
  writeFileSync(log, '');
  const service = await startBenchService(script, folder, { LD_PRELOAD: shim, FSYNC_LOG: log });
  await pause(1_000);
  const before = countByRoom(log, service.dataDir);
  for (let index = 0; index < copies; index += 1) {
    const stop = (1.05 - index / 100_000).toFixed(5);
    await service.post('feeds/demo/messages', { messageId: `s${index}`, text: `EURUSD BUY NOW\nSL ${stop}\nTP 1.13` });
    await untilState(service, 'open');
    await service.post('feeds/demo/messages', { text: 'Close now', replyTo: `s${index}` });
    await untilState(service, 'closed');
  }
  const after = countByRoom(log, service.dataDir);
  await service.stop();
  // Each signal is two orders at the venue: one that opens and one that closes.
  const perOrder = (room: Room) => (after[room] - before[room]) / (2 * copies);
  const copier = perOrder('feeds') + perOrder('desks') + perOrder('directory') + perOrder('other');
  return [
    {
      name: "fsyncs per copied order, the copier's own files",
      value: copier,
      unit: '',
      n: 2 * copies,
      ceiling: { what: 'our own limit', value: 4 },
      note: rooms.map((room) => `${room} ${perOrder(room).toFixed(2)}`).join(', '),
    },
    { name: 'fsyncs per copied order, the paper venue', value: perOrder('venues'), unit: '', n: 2 * copies },
  ];
}

function countByRoom(log: string, dataDir: string): Record<Room, number> {
  const counts: Record<Room, number> = { directory: 0, feeds: 0, desks: 0, venues: 0, other: 0 };
  for (const path of readFileSync(log, 'utf8').split('\n')) {
    if (!path.startsWith(dataDir)) continue;
    const inside = path.slice(dataDir.length + 1);
    const room = rooms.find((name) => inside.startsWith(name)) ?? 'other';
    counts[room] += 1;
  }
  return counts;
}

async function untilState(service: Awaited<ReturnType<typeof startBenchService>>, state: string): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const { signals } = signalsSchema.parse(await service.get('signals?limit=1'));
    if (signals[0]?.state === state) return;
    if (signals[0] && ['refused', 'failed', 'asking', 'skipped'].includes(signals[0].state))
      throw new Error(`the signal is ${JSON.stringify(signals[0])}`);
    await pause(10);
  }
  throw new Error(`the signal never became ${state}`);
}
