import type { ActorKind } from '../core/action.ts';
import { NotReached } from '../core/bridge.ts';
import type { Handle, Office } from '../core/office.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import type { Room } from '../platform/room.ts';
import type { Services } from '../platform/services.ts';

/** A connection of its own to one actor's database. Closing it keeps what was committed and nothing else. */
export interface OpenedDatabase {
  db: Db;
  close(): void;
}

/** One life of an actor, from opening its database to its end. */
export interface Incarnation extends Handle {
  wake(): Promise<void>;
  /** drops its state and closes its connection; whoever waits for it hears that it was not reached */
  die(): void;
}

export interface IncarnationParts {
  kind: ActorKind;
  id: string;
  room: Room<unknown>;
  database: OpenedDatabase;
  office: Office;
  services: Services;
  alarm: (at: number | null) => void;
}

/**
 * What was under way when a process ended goes on as promises in this one, and must do no more harm than a dead
 * process could: its connection is closed, what it asks of others is never sent, what it says is not heard.
 */
export function beBorn(parts: IncarnationParts): Incarnation {
  const { kind, id, room, database } = parts;
  let isAlive = true;
  let end: (error: Error) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => {});

  const whileAlive =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A): void => {
      if (isAlive) work(...args);
    };

  const { services } = parts;
  const { log, metrics } = services;
  const actor = new Actor({
    kind,
    id,
    db: database.db,
    store: room.openStore(database.db),
    actions: room.actions,
    afterWrite: room.afterWrite,
    afterRefusal: room.afterRefusal,
    office: heardWhileAlive(parts.office, () => isAlive),
    services: {
      ...services,
      log: { info: whileAlive(log.info), warn: whileAlive(log.warn), error: whileAlive(log.error) },
      metrics: { count: whileAlive(metrics.count), observe: whileAlive(metrics.observe) },
      alert: whileAlive(services.alert),
      changed: whileAlive(services.changed),
      background: (work) => services.background(work.catch((error) => (isAlive ? Promise.reject(error) : undefined))),
    },
    alarm: whileAlive(parts.alarm),
  });

  const orEnd = <T>(work: Promise<T>): Promise<T> => Promise.race([work, ended]);
  return {
    perform: (action, input, who) => orEnd(actor.perform(action, input, who)),
    wake: () => orEnd(actor.wake()).catch((error) => (isAlive ? Promise.reject(error) : undefined)),
    die() {
      if (!isAlive) return;
      isAlive = false;
      database.close();
      end(new NotReached(`${kind} ${id} ended`));
    },
  };
}

interface Asked<T> {
  perform(action: string, input: unknown, who: Who): Promise<T>;
}

function heardWhileAlive(office: Office, isAlive: () => boolean): Office {
  const never = new Promise<never>(() => {});
  const fence = <T extends Outcome<unknown>>(handle: Asked<T>): Asked<T> => ({
    async perform(action: string, input: unknown, who: Who): Promise<T> {
      if (!isAlive()) return never;
      try {
        const outcome = await handle.perform(action, input, who);
        return isAlive() ? outcome : never;
      } catch (error) {
        if (isAlive()) throw error;
        return never;
      }
    },
  });
  return {
    directory: () => fence(office.directory()),
    feed: (id) => fence(office.feed(id)),
    desk: (id) => fence(office.desk(id)),
    venue: (id) => fence(office.venue(id)),
    outpost: (id) => fence(office.outpost(id)),
    user: (id) => fence(office.user(id)),
    perform: (action, input, who) => fence(office).perform(action, input, who),
  };
}
