import { setImmediate as breathe } from 'node:timers/promises';
import type { Logger } from 'drizzle-orm';
import { bundle } from '../../../migrations/bundle.ts';
import { type ActorKind, actionRefusals } from '../../core/action.ts';
import type { Handle, Office } from '../../core/office.ts';
import { withCatalogue } from '../../office/carry-out.ts';
import type { Catalogue } from '../../office/catalogue.ts';
import type { Migration } from '../../platform/migrate.ts';
import { problemOf } from '../../platform/problem-of.ts';
import type { Services } from '../../platform/services.ts';
import { type ActorFiles, createActorFiles, type Rooms } from './actor-files.ts';
import { type ActorPlace, actorPlace, directoryPlace, type Folder } from './actor-place.ts';
import { listPlaces, scanDue } from './due-scan.ts';
import type { Timers } from './timers.ts';
import { createWakeQueue } from './wake-queue.ts';

export interface NodeOfficeParts {
  /** null: in memory, gone with the process */
  dataDir: string | null;
  rooms: Rooms;
  services: Services;
  timers: Timers;
  /** what actors may have done by others in a person's name */
  catalogue?: Catalogue | undefined;
  migrations?: Record<ActorKind, Migration[]>;
  /** venues that live elsewhere; `own` is the one this office would open */
  outsideVenue?: ((id: string, own: Handle) => Handle) | undefined;
  /** files open at once before idle ones are closed */
  maxOpen?: number;
  /** sees every query that goes through drizzle */
  logger?: Logger;
}

interface Figures {
  dueLagMs: number;
  parked: { actor: string; why: string }[];
  openFiles: number;
}

interface Health extends Figures {
  directory: boolean;
  /** null when a write went through just now */
  writeProblem: string | null;
}

export interface NodeOffice {
  office: Office;
  /** writes, at most once a second, to find out whether it can */
  health(): Health;
  figures(): Figures;
  /** settles when every file's due work is known */
  scanned: Promise<void>;
  /** wakes nobody any more; what is asked is still answered */
  stopWaking(): Promise<void>;
  /** waits for what runs, then closes every file; call after what runs in the background has finished */
  close(): Promise<void>;
}

/** Each costs about a quarter of a megabyte and three file handles. */
const manyFiles = 2_000;
const probeMs = 1_000;

/** All actors in one process, each over its own SQLite file. Throws when the directory cannot be opened. */
export function openNodeOffice(parts: NodeOfficeParts): NodeOffice {
  const { dataDir, services } = parts;
  const places = new Map<string, ActorPlace>([[directoryPlace.key, directoryPlace]]);
  const wakes = createWakeQueue({
    clock: services.clock,
    timers: parts.timers,
    wake: async (key) => {
      const place = places.get(key);
      if (place) await files.wake(place);
    },
  });

  function handle(kind: Folder, id: string): Handle {
    const place = actorPlace(kind, id);
    if (!place) return nowhere(kind);
    return { perform: (action, input, who) => files.perform(remember(place), action, input, who) };
  }

  /** Whatever may be woken must be found again by its key. */
  function remember(place: ActorPlace): ActorPlace {
    const known = places.get(place.key);
    if (!known) places.set(place.key, place);
    return known ?? place;
  }

  const actors = {
    directory: (): Handle => ({ perform: (action, input, who) => files.perform(directoryPlace, action, input, who) }),
    feed: (id: string) => handle('feed', id),
    desk: (id: string) => handle('desk', id),
    venue: (id: string) => parts.outsideVenue?.(id, handle('venue', id)) ?? handle('venue', id),
    outpost: (id: string) => handle('outpost', id),
    user: (id: string) => handle('user', id),
  };
  const office: Office = withCatalogue(actors, services, parts.catalogue);
  const files: ActorFiles = createActorFiles({
    dataDir,
    rooms: parts.rooms,
    migrations: parts.migrations ?? bundle,
    services,
    office,
    wakes,
    maxOpen: parts.maxOpen ?? manyFiles,
    logger: parts.logger,
  });
  const directory = files.client(directoryPlace);

  let probed: { at: number; problem: string | null } | null = null;
  /** Whoever asks often, a page of somebody else's included, causes no more than one write a second. */
  function writeProblem(): string | null {
    const now = services.clock();
    if (!probed || now - probed.at >= probeMs)
      probed = { at: now, problem: problemOf(() => directory.pragma(`user_version = ${Math.floor(now / 1_000)}`)) };
    return probed.problem;
  }

  const figures = () => ({ dueLagMs: wakes.lagMs(), parked: files.parked(), openFiles: files.openCount() });

  async function scan(): Promise<void> {
    if (dataDir === null) return;
    await breathe();
    await scanDue(listPlaces(dataDir), dataDir, (place, at) => {
      // An actor that was opened meanwhile has said itself when it is due.
      if (!files.isOpen(place) && wakes.next(place.key) === undefined) wakes.set(remember(place).key, at);
    });
  }

  return {
    office,
    scanned: scan().catch((error) => services.log.error({ error: String(error) }, 'scanning for due work failed')),
    figures,
    health: () => ({
      ...figures(),
      directory: directory.open,
      writeProblem: writeProblem(),
    }),
    stopWaking: () => wakes.stop(),
    async close() {
      await wakes.stop();
      await files.close();
    },
  };
}

function nowhere(kind: string): Handle {
  const problems = [{ field: kind, problem: 'an id has small letters, digits and dashes, at most 63' }];
  return { perform: async () => actionRefusals.refuse('INVALID_INPUT', { problems }) };
}
