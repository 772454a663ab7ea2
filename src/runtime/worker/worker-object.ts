import { DurableObject } from 'cloudflare:workers';
import { drizzle } from 'drizzle-orm/durable-sqlite';
import { actionRefusals } from '../../core/action.ts';
import { eraseActorCall } from '../../core/erase-calls.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { Actor } from '../../platform/actor.ts';
import { type Db, isDiskFull } from '../../platform/database.ts';
import { type Migration, migrate } from '../../platform/migrate.ts';
import { isDoneWithin, patienceMs } from '../../platform/patience.ts';
import { problemOf } from '../../platform/problem-of.ts';
import { answerAbsent, opens, type Room } from '../../platform/room.ts';
import type { Services } from '../../platform/services.ts';
import type { ObjectHealth, WorkerEnv } from './worker-env.ts';
import { openObjectOffice } from './worker-office.ts';
import { objectSql } from './worker-sql.ts';

export interface ObjectParts {
  room: Room<unknown>;
  migrations: Migration[];
  services: (env: WorkerEnv, ctx: DurableObjectState) => Services;
}

const wakeAgainMs = 5_000;
const parkedAgainMs = 3_600_000;

/**
 * One actor as a Durable Object.
 *  1. Nothing is answered before its database is migrated; one that cannot be is set aside and left as it was.
 *  2. One alarm: the earliest due work. Whatever a waking throws, there is a next one.
 *  3. An object does not know its own name until it is first asked, and keeps it from the action that opens it on.
 *     Before that a read finds it empty, and a write is told that there is none.
 */
class RoomObject extends DurableObject<WorkerEnv> {
  private readonly db: Db;
  private readonly services: Services;
  private actor: Actor<unknown> | null = null;
  private parked: string | null = null;
  private armed: number | null = null;

  constructor(
    ctx: DurableObjectState,
    env: WorkerEnv,
    private readonly parts: ObjectParts,
  ) {
    super(ctx, env);
    this.db = drizzle(ctx.storage);
    this.services = parts.services(env, ctx);
    void ctx.blockConcurrencyWhile(() => this.open());
  }

  async perform(id: string, action: string, input: unknown, who: Who): Promise<Outcome<unknown>> {
    if (action === eraseActorCall.name && who.as === 'office') return this.erase();
    if (this.parked !== null)
      return actionRefusals.refuse('PARKED', { actor: `${this.parts.room.kind} ${id}`, why: this.parked });
    const { room } = this.parts;
    const absent = this.actor ? null : answerAbsent(room, id, action);
    if (absent) return absent;
    const actor = opens(room, action) ? this.actorNamed(id) : (this.actor ?? this.createActor(id));
    return actor.perform(action, input, who);
  }

  async probe(id: string): Promise<ObjectHealth> {
    if (this.parked !== null) return { writeProblem: null, dueLagMs: 0, parked: this.parked };
    this.actorNamed(id);
    const at = this.armed;
    return {
      writeProblem: problemOf(() => this.ctx.storage.kv.put('probe', this.services.clock())),
      dueLagMs: at === null ? 0 : Math.max(0, this.services.clock() - at),
      parked: null,
    };
  }

  override async alarm(): Promise<void> {
    this.armed = null;
    if (this.parked !== null) return this.arm(this.services.clock() + parkedAgainMs);
    // The next alarm rings only once this one has been answered.
    const wake = this.wake();
    if (!(await isDoneWithin(patienceMs, wake))) this.ctx.waitUntil(wake);
  }

  private async wake(): Promise<void> {
    try {
      await this.actor?.wake();
    } catch (error) {
      this.services.log.error({ actor: this.ownName(), error: String(error) }, 'waking failed');
      this.arm(this.services.clock() + wakeAgainMs);
    }
  }

  private async open(): Promise<void> {
    this.armed = await this.ctx.storage.getAlarm();
    try {
      migrate(objectSql(this.ctx.storage), this.parts.migrations);
      await this.ctx.storage.sync();
    } catch (error) {
      if (isDiskFull(error)) throw error;
      this.park(error);
      return;
    }
    const id = this.ownName();
    if (id !== undefined) this.actor = this.createActor(id);
  }

  /** Its name goes with the rest: from then on it is one that never was. */
  private async erase(): Promise<Outcome<unknown>> {
    this.actor = null;
    this.armed = null;
    const { storage } = this.ctx;
    await storage.deleteAlarm();
    await storage.deleteAll();
    migrate(objectSql(storage), this.parts.migrations);
    return { ok: true, value: {} };
  }

  private park(error: unknown): void {
    this.parked = error instanceof Error ? error.message : String(error);
    const subject = `${this.parts.room.kind} ${this.ownName() ?? this.ctx.id.toString()}`;
    this.services.alert({ kind: 'parked', subject, text: `${subject} is set aside: ${this.parked}` });
  }

  private ownName(): string | undefined {
    return this.ctx.storage.kv.get<string>('name');
  }

  private actorNamed(id: string): Actor<unknown> {
    if (this.actor) return this.actor;
    this.ctx.storage.kv.put('name', id);
    this.actor = this.createActor(id);
    return this.actor;
  }

  private createActor(id: string): Actor<unknown> {
    const { room } = this.parts;
    return new Actor({
      kind: room.kind,
      id,
      db: this.db,
      store: room.openStore(this.db),
      actions: room.actions,
      afterWrite: room.afterWrite,
      afterRefusal: room.afterRefusal,
      office: openObjectOffice(this.env, this.services),
      services: this.services,
      alarm: (at) => this.arm(at),
    });
  }

  /** Called in the same breath as the commit it follows, so both are stored or neither. */
  private arm(at: number | null): void {
    if (at === this.armed) return;
    this.armed = at;
    const { storage } = this.ctx;
    this.ctx.waitUntil(at === null ? storage.deleteAlarm() : storage.setAlarm(at));
  }
}

/** The class of one kind of object, as the platform wants it: made by it, from its state and the bindings. */
export function objectClass(parts: ObjectParts) {
  return class extends RoomObject {
    constructor(ctx: DurableObjectState, env: WorkerEnv) {
      super(ctx, env, parts);
    }
  };
}
