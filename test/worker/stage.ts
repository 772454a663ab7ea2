import {
  abortAllDurableObjects,
  listDurableObjectIds,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { openObjectOffice } from '../../src/runtime/worker/worker-office.ts';
import type { Stage } from '../kit/golden.ts';
import { testServices, world } from './world.ts';

/** The program's own objects, whose alarms the test rings in the order of their times. */
export function openStage(start: number): Stage {
  world.now = start;
  const services = testServices('stage');
  return { office: openObjectOffice(env, services), services, advance: (ms) => runUntil(world.now + ms) };
}

/** Empties what earlier files left. The pool's own `reset` was seen to leave objects that had been put away. */
export async function emptyObjects(): Promise<void> {
  for (const stub of await listStubs()) {
    await runInDurableObject(stub, async (_, { storage }) => {
      await storage.deleteAlarm();
      await storage.deleteAll();
    });
  }
  await abortAllDurableObjects();
}

async function runUntil(until: number): Promise<void> {
  for (;;) {
    await drain();
    const next = await findNextAlarm();
    if (!next || next.at > until) break;
    world.now = Math.max(world.now, next.at);
    await runDurableObjectAlarm(next.stub);
  }
  world.now = until;
}

type Stub = ReturnType<typeof env.DESK.get>;

async function listStubs(): Promise<Stub[]> {
  const namespaces = [env.DIRECTORY, env.FEED, env.DESK, env.VENUE, env.OUTPOST, env.USER];
  const stubs = await Promise.all(
    namespaces.map(async (namespace) => (await listDurableObjectIds(namespace)).map((id) => namespace.get(id))),
  );
  return stubs.flat();
}

async function findNextAlarm(): Promise<{ stub: Stub; at: number } | undefined> {
  const alarms = await Promise.all(
    (await listStubs()).map(async (stub) => {
      const at = await runInDurableObject(stub, (_, { storage }) => storage.getAlarm());
      return at === null ? [] : [{ stub, at }];
    }),
  );
  return alarms.flat().sort((a, b) => a.at - b.at)[0];
}

/** What one object does in the background may begin something in another. */
async function drain(): Promise<void> {
  while (world.busy.size > 0) {
    const busy = new Set(world.busy);
    world.busy.clear();
    for (const stub of await listStubs())
      if (busy.has(stub.id.toString()))
        await runInDurableObject(stub, (_, { id }) => world.backgrounds.get(id.toString())?.drain());
  }
}
