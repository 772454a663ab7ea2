import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Logger } from 'drizzle-orm';
import { type ActorKind, actionRefusals } from '../../core/action.ts';
import { eraseActorCall } from '../../core/erase-calls.ts';
import type { Office } from '../../core/office.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { Actor } from '../../platform/actor.ts';
import type { Migration } from '../../platform/migrate.ts';
import { answerAbsent, opens, type Room } from '../../platform/room.ts';
import type { Services } from '../../platform/services.ts';
import { type ActorPlace, directoryPlace } from './actor-place.ts';
import { openDatabase, reasonToPark } from './database-file.ts';
import { eraseFile } from './erase-file.ts';
import { createOpenFiles, type OpenFile } from './open-files.ts';
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
  /** files open at once before idle ones are closed */
  maxOpen: number;
  logger?: Logger | undefined;
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
 *  3. An actor that does not exist gets its file from the action that opens it and from no other: a read finds an
 *     empty one in memory, and a write is told that there is none.
 */
export function createActorFiles(parts: ActorFilesParts): ActorFiles {
  const { dataDir, services, wakes } = parts;
  const parked = new Map<string, string>();
  const isDueSoon = (key: string) => (wakes.next(key) ?? Number.POSITIVE_INFINITY) < services.clock() + soonMs;
  const files = createOpenFiles({
    open: (place) => openFile(parts, place),
    maxOpen: dataDir === null ? Number.POSITIVE_INFINITY : parts.maxOpen,
    isKept: (key) => key === directoryPlace.key || isDueSoon(key),
  });

  function isNowhere(place: ActorPlace): boolean {
    return dataDir !== null && !files.isOpen(place) && !existsSync(place.file(dataDir));
  }

  async function askNobody(place: ActorPlace, action: string, input: unknown, who: Who): Promise<Outcome<unknown>> {
    const { actor, client } = openFile({ ...parts, dataDir: null }, place);
    try {
      return await actor.perform(action, input, who);
    } finally {
      client.close();
    }
  }

  function park(place: ActorPlace, why: string): void {
    parked.set(place.key, why);
    files.close(place);
    wakes.set(place.key, null);
    services.alert({ kind: 'parked', subject: place.key, text: `${place.key} is set aside: ${why}` });
  }

  /** Nobody is let at it from then on: whoever comes meanwhile finds it parked, and afterwards finds none. */
  async function erase(place: ActorPlace): Promise<Outcome<unknown>> {
    parked.set(place.key, 'it is being erased');
    wakes.set(place.key, null);
    await files.closeQuietly(place);
    if (dataDir !== null) eraseFile(place, dataDir);
    parked.delete(place.key);
    return { ok: true, value: {} };
  }

  async function perform(place: ActorPlace, action: string, input: unknown, who: Who): Promise<Outcome<unknown>> {
    if (action === eraseActorCall.name && who.as === 'office' && place.kind !== 'directory') return erase(place);
    try {
      if (isNowhere(place)) {
        const room = roomOf(parts, place.kind);
        const absent = answerAbsent(room, place.id, action);
        if (absent) return absent;
        if (!opens(room, action)) return await askNobody(place, action, input, who);
      }
      if (!parked.has(place.key)) return await files.use(place, (actor) => actor.perform(action, input, who));
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
      await files.use(place, (actor) => actor.wake());
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
    client: files.client,
    isOpen: files.isOpen,
    openCount: files.count,
    parked: () => [...parked].map(([actor, why]) => ({ actor, why })),
    close: files.closeAll,
  };
}

function openFile(parts: ActorFilesParts, place: ActorPlace): OpenFile {
  const { dataDir, office, services, wakes } = parts;
  const { kind, id } = place;
  const room = roomOf(parts, kind);
  const { client, db } = openDatabase({
    path: dataDir === null ? null : place.file(dataDir),
    backupPath: (tag) => place.file(`${dataDir}/backups/before-${tag}`),
    migrations: parts.migrations[kind],
    logger: parts.logger,
  });
  try {
    const alarm = (at: number | null) => wakes.set(place.key, at);
    const store = room.openStore(db);
    const { actions, afterWrite, afterRefusal } = room;
    const actor = new Actor({ kind, id, db, store, actions, afterWrite, afterRefusal, office, services, alarm });
    return { actor, client };
  } catch (error) {
    client.close();
    throw error;
  }
}

function roomOf({ rooms }: Pick<ActorFilesParts, 'rooms'>, kind: ActorKind): Room<unknown> {
  const room = rooms[kind];
  if (!room) throw new Error(`this program has no room for a ${kind}`);
  return room;
}
