import { type ActorKind, actionRefusals } from '../core/action.ts';
import { isActorId } from '../core/actor-id.ts';
import { NotReached } from '../core/bridge.ts';
import type { Handle, Office } from '../core/office.ts';
import { withCatalogue } from '../office/carry-out.ts';
import type { Catalogue } from '../office/catalogue.ts';
import type { Room } from '../platform/room.ts';
import type { Services } from '../platform/services.ts';
import { createActivity } from './activity.ts';
import { createVirtualClock, type VirtualClock } from './clock.ts';
import { beBorn, type Incarnation, type OpenedDatabase } from './incarnation.ts';

export interface RehearsalParts {
  rooms: Partial<Record<ActorKind, Room<unknown>>>;
  /** when it begins */
  start: number;
  /** opens, migrated, what was committed to this actor's database so far */
  openDatabase: (kind: ActorKind, id: string) => OpenedDatabase;
  services: Omit<Services, 'clock' | 'background' | 'prices'>;
  /** where paper accounts may get their prices from, by name, besides what every paper broker has */
  prices?: Services['prices'];
  /** what actors may have done by others in a person's name */
  catalogue?: Catalogue;
  /** puts something between this office and its venues */
  outsideVenue?: (id: string, own: Handle, clock: VirtualClock) => Handle;
  /** puts something between this office and its desks, such as nudges that get lost */
  outsideDesk?: (id: string, own: Handle, clock: VirtualClock) => Handle;
  /** called at every point at which other work can come in between */
  moment?: () => void;
  /** what work that nobody waits for threw */
  failed: (error: unknown) => void;
}

export interface Rehearsal {
  office: Office;
  services: Services;
  clock: VirtualClock;
  /** ends an actor as a dying process would: what was not committed is lost, and it is not there until it starts */
  crash(kind: ActorKind, id: string): void;
  /** opens it again, so that what is due is done */
  start(kind: ActorKind, id: string): void;
  /** those that were opened so far */
  actors(): { kind: ActorKind; id: string }[];
  close(): void;
}

interface Place {
  kind: ActorKind;
  id: string;
  life: Incarnation | null;
  isDown: boolean;
  cancelAlarm: () => void;
}

/** The whole office in one process on virtual time: the same acts in the same order give the same run. */
export function openRehearsal(parts: RehearsalParts): Rehearsal {
  const { note, rest } = createActivity(parts.moment ?? (() => {}));
  const clock = createVirtualClock({
    start: parts.start,
    rest,
    ring: async (work) => background(work()),
  });
  const services: Services = { ...parts.services, prices: parts.prices, clock: clock.now, background };
  const places = new Map<string, Place>();

  function background(work: Promise<void>): void {
    note();
    work.catch(parts.failed).finally(note);
  }

  function placeOf(kind: ActorKind, id: string): Place {
    const key = `${kind} ${id}`;
    const place = places.get(key) ?? { kind, id, life: null, isDown: false, cancelAlarm: () => {} };
    places.set(key, place);
    return place;
  }

  function live(place: Place): Incarnation {
    if (place.isDown) throw new NotReached(`${place.kind} ${place.id} is down`);
    place.life ??= bear(place);
    return place.life;
  }

  function bear(place: Place): Incarnation {
    const { kind, id } = place;
    const room = parts.rooms[kind];
    if (!room) throw new Error(`no room for a ${kind}`);
    return beBorn({ kind, id, room, database: parts.openDatabase(kind, id), office, services, alarm: setAlarm });

    function setAlarm(at: number | null): void {
      place.cancelAlarm();
      note();
      if (at === null) return;
      place.cancelAlarm = clock.timers.at(Math.max(at, clock.now()), async () => place.life?.wake());
    }
  }

  function handle(kind: ActorKind, id: string): Handle {
    if (!isActorId(id)) return nowhere(kind);
    return {
      async perform(action, input, who) {
        note();
        try {
          return await live(placeOf(kind, id)).perform(action, input, who);
        } finally {
          note();
        }
      },
    };
  }

  const actors = {
    directory: () => handle('directory', 'directory'),
    feed: (id: string) => handle('feed', id),
    desk: (id: string) => parts.outsideDesk?.(id, handle('desk', id), clock) ?? handle('desk', id),
    venue: (id: string) => parts.outsideVenue?.(id, handle('venue', id), clock) ?? handle('venue', id),
    outpost: (id: string) => handle('outpost', id),
    user: (id: string) => handle('user', id),
  };
  const office: Office = withCatalogue(actors, services, parts.catalogue);

  function crash(kind: ActorKind, id: string): void {
    const place = placeOf(kind, id);
    place.isDown = true;
    place.cancelAlarm();
    place.life?.die();
    place.life = null;
  }

  return {
    office,
    services,
    clock,
    crash,
    start(kind, id) {
      const place = placeOf(kind, id);
      place.isDown = false;
      live(place);
    },
    actors: () => [...places.values()].map(({ kind, id }) => ({ kind, id })),
    close() {
      for (const { kind, id } of places.values()) crash(kind, id);
    },
  };
}

function nowhere(kind: string): Handle {
  const problems = [{ field: kind, problem: 'an id has small letters, digits and dashes, at most 63' }];
  return { perform: async () => actionRefusals.refuse('INVALID_INPUT', { problems }) };
}
