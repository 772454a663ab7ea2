import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Logger } from 'drizzle-orm';
import { type ActorKind, actionRefusals } from '../core/action.ts';
import type { Office } from '../core/office.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { Actor } from '../platform/actor.ts';
import type { Migration } from '../platform/migrate.ts';
import type { Room } from '../platform/room.ts';
import type { Services } from '../platform/services.ts';
import type { ActorPlace } from './actor-place.ts';
import { openDatabase, reasonToPark } from './database-file.ts';
import type { WakeQueue } from './wake-queue.ts';

export type Rooms = Partial<Record<ActorKind, Room<unknown>>>;

export interface ActorFilesParts {
  /** null: everything in memory, and nothing is ever closed */
  dataDir: string | null;
  rooms: Rooms;
  migrations: Record<ActorKind, Migration[]>;
  services: Services;
  office: Office;
  wakes: WakeQueue;
  maxOpen: number;
  logger?: Logger | undefined;
}

interface Slot {
  actor: Actor<unknown>;
  client: Database;
  busy: number;
}

export interface ActorFiles {
  perform(place: ActorPlace, action: string, input: unknown, who: Who): Promise<Outcome<unknown>>;
  /** never throws: what failed is alerted and tried again */
  wake(place: ActorPlace): Promise<void>;
  client(place: ActorPlace): Database;
  isOpen(place: ActorPlace): boolean;
  openCount(): number;
  parked(): { actor: string; why: string }[];
  /** waits for what runs, then closes every file */
  close(): Promise<void>;
}

const soonMs = 5_000;
const wakeAgainMs = 5_000;

/**
 * The actors of this process, each over its own file.
 *  1. A file that is damaged or cannot be migrated is set aside; all others go on.
 *  2. The files used least lately are closed when many are open, but never one that is busy or due soon.
 *  3. Asking about an actor that does not exist makes no file: a read finds an empty one in memory.
 */
export function createActorFiles(parts: ActorFilesParts): ActorFiles {
  const { dataDir, services, wakes, maxOpen } = parts;
  // Ordered by use: the first is the one used least lately.
  const slots = new Map<string, Slot>();
  const parked = new Map<string, string>();
  const running = new Set<Promise<unknown>>();
  let isClosed = false;

  function slotOf(place: ActorPlace): Slot {
    if (isClosed) throw new Error(`${place.key} was asked after the office closed`);
    const slot = slots.get(place.key) ?? openSlot(parts, place);
    slots.delete(place.key);
    slots.set(place.key, slot);
    return slot;
  }

  function isNowhere(place: ActorPlace): boolean {
    return dataDir !== null && !slots.has(place.key) && !existsSync(place.file(dataDir));
  }

  async function askNobody(place: ActorPlace, action: string, input: unknown, who: Who): Promise<Outcome<unknown>> {
    const { actor, client } = openSlot({ ...parts, dataDir: null }, place);
    try {
      return await actor.perform(action, input, who);
    } finally {
      client.close();
    }
  }

  function park(place: ActorPlace, why: string): void {
    parked.set(place.key, why);
    slots.get(place.key)?.client.close();
    slots.delete(place.key);
    wakes.set(place.key, null);
    services.alert({ kind: 'parked', subject: place.key, text: `${place.key} is set aside: ${why}` });
  }

  function closeIdle(): void {
    if (dataDir === null || slots.size <= maxOpen) return;
    const soon = services.clock() + soonMs;
    for (const [key, slot] of slots) {
      if (slots.size <= maxOpen) return;
      if (slot.busy > 0 || key === 'directory' || (wakes.next(key) ?? Number.POSITIVE_INFINITY) < soon) continue;
      slot.client.close();
      slots.delete(key);
    }
  }

  async function use<T>(place: ActorPlace, work: (actor: Actor<unknown>) => Promise<T>): Promise<T> {
    const slot = slotOf(place);
    slot.busy += 1;
    const run = work(slot.actor);
    running.add(run);
    try {
      return await run;
    } finally {
      running.delete(run);
      slot.busy -= 1;
      closeIdle();
    }
  }

  async function perform(place: ActorPlace, action: string, input: unknown, who: Who): Promise<Outcome<unknown>> {
    try {
      if (isNowhere(place) && !writes(parts.rooms[place.kind], action))
        return await askNobody(place, action, input, who);
      if (!parked.has(place.key)) return await use(place, (actor) => actor.perform(action, input, who));
    } catch (error) {
      const why = reasonToPark(error);
      // Who was being served while the file was set aside finds it closed.
      if (why === null && !parked.has(place.key)) throw error;
      if (why !== null && !parked.has(place.key)) park(place, why);
    }
    return actionRefusals.refuse('PARKED', { actor: place.key, why: parked.get(place.key) ?? '' });
  }

  async function wake(place: ActorPlace): Promise<void> {
    if (parked.has(place.key)) return;
    try {
      await use(place, (actor) => actor.wake());
    } catch (error) {
      const why = reasonToPark(error);
      if (why !== null) {
        if (!parked.has(place.key)) park(place, why);
        return;
      }
      services.log.error({ actor: place.key, error: String(error) }, 'waking failed');
      wakes.set(place.key, services.clock() + wakeAgainMs);
    }
  }

  return {
    perform,
    wake,
    client: (place) => slotOf(place).client,
    isOpen: (place) => slots.has(place.key),
    openCount: () => slots.size,
    parked: () => [...parked].map(([actor, why]) => ({ actor, why })),
    async close() {
      while (running.size > 0) await Promise.allSettled(running);
      isClosed = true;
      for (const slot of slots.values()) slot.client.close();
      slots.clear();
    },
  };
}

function openSlot(parts: ActorFilesParts, place: ActorPlace): Slot {
  const { dataDir, office, services, wakes } = parts;
  const { kind, id } = place;
  const room = parts.rooms[kind];
  if (!room) throw new Error(`this program has no room for a ${kind}`);
  const { client, db } = openDatabase({
    path: dataDir === null ? null : place.file(dataDir),
    backupPath: (tag) => place.file(`${dataDir}/backups/before-${tag}`),
    migrations: parts.migrations[kind],
    logger: parts.logger,
  });
  try {
    const alarm = (at: number | null) => wakes.set(place.key, at);
    const store = room.openStore(db);
    const actor = new Actor({ kind, id, db, store, actions: room.actions, office, services, alarm });
    return { actor, client, busy: 0 };
  } catch (error) {
    client.close();
    throw error;
  }
}

function writes(room: Room<unknown> | undefined, action: string): boolean {
  return room?.actions.some(({ name, kind }) => name === action && kind === 'write') ?? false;
}
