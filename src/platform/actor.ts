import { and, asc, eq, inArray, lt, lte } from 'drizzle-orm';
import { type AnyAction, actionRefusals, mayPerform, parseInput } from '../core/action.ts';
import { hashOfRequest } from '../core/json.ts';
import type { Handle, Office } from '../core/office.ts';
import type { Outcome, Refusal } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import { type Db, inTransaction, isDiskFull } from './database.ts';
import type { Services } from './services.ts';
import { answeredTable, dueTable } from './tables.ts';

/** Work to be done at a time; `key` names it, so asking twice is asking once. */
interface Due {
  key: string;
  action: string;
  at: number;
  input: unknown;
}

/** What an action is given besides its input: its actor's own store, and what may happen after the commit. */
export interface ActorContext<S> {
  id: string;
  store: S;
  now: () => number;
  office: Office;
  services: Services;
  trace: string;
  schedule: (due: Due) => void;
  unschedule: (key: string) => void;
  /** when this piece of work is due, or null */
  scheduledAt: (key: string) => number | null;
  /**
   * Does a piece of work that may break without taking the rest with it: what it wrote is rolled back and the error
   * is given back.
   */
  attempt: (work: () => void) => { error: unknown } | null;
  /** runs once the transaction is committed, never when it is rolled back */
  afterCommit: (effect: () => Promise<void>) => void;
}

export interface ActorParts<S> {
  kind: string;
  id: string;
  db: Db;
  store: S;
  actions: AnyAction[];
  office: Office;
  services: Services;
  /** asks the runtime to call `wake` at this time (null: nothing is due) */
  alarm: (at: number | null) => void;
}

const due = dueTable();
const answered = answeredTable();
type DueRow = typeof due.$inferSelect;
const backoffMs = [250, 500, 1_000, 2_000, 5_000, 15_000];
const wakeBatch = 50;
const answersKeptMs = 7 * 86_400_000;
const pruneEveryMs = 86_400_000;
const pruneBatch = 500;

interface Request {
  action: AnyAction;
  /** as it came, before the schema filled in what was left out */
  given: unknown;
  input: unknown;
  who: Who;
  /** the due work this is, if it is any */
  row: DueRow | null;
}

/** Carries a refusal out of a transaction so that everything it wrote is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * One actor over one database: the single writer of everything in it.
 *  1. Facts are fetched before the transaction; deciding and writing is one synchronous transaction.
 *  2. A refusal rolls back whatever was written before it.
 *  3. The answer to an idempotency key is stored in the same transaction as the effect, and kept for a week. A repeat
 *     is known by what was asked, not by what this version's defaults made of it.
 *  4. A due row is removed in the same transaction as its work; a crash repeats the work, never half of it.
 *  5. Effects on others happen after the commit.
 */
export class Actor<S> implements Handle {
  private readonly actions: Map<string, AnyAction>;
  private alarmAt: number | null | undefined;
  private heldUntil = 0;
  private pruneAt = 0;
  private readonly running = new Set<string>();
  private readonly nextDue: { get(): { at: number } | undefined };

  constructor(private readonly parts: ActorParts<S>) {
    this.nextDue = parts.db.select({ at: due.at }).from(due).orderBy(asc(due.at)).limit(1).prepare();
    this.actions = new Map(parts.actions.map((action) => [action.name, action]));
    this.rearm();
  }

  async perform(name: string, input: unknown, who: Who): Promise<Outcome<unknown>> {
    const action = this.actions.get(name);
    if (!action) return actionRefusals.refuse('UNKNOWN_ACTION', { action: name });
    if (!mayPerform(action, who)) return actionRefusals.refuse('NOT_ALLOWED', { action: name });
    const parsed = parseInput(action.input, input);
    if (!parsed.ok) return parsed;
    return this.decide({ action, given: input, input: parsed.value, who, row: null });
  }

  /** Does what is due, oldest first, and arms the next alarm. Failed work is tried again later, without end. */
  async wake(): Promise<void> {
    this.alarmAt = undefined;
    this.heldUntil = 0;
    const now = this.parts.services.clock();
    const rows = this.parts.db
      .select()
      .from(due)
      .where(lte(due.at, now))
      .orderBy(asc(due.at), asc(due.key))
      .limit(wakeBatch)
      .all();
    for (const row of rows) {
      if (this.running.has(row.key)) continue;
      this.running.add(row.key);
      try {
        await this.doDue(row);
      } finally {
        this.running.delete(row.key);
      }
    }
    this.rearm();
  }

  private async doDue(row: DueRow): Promise<void> {
    const action = this.actions.get(row.action);
    const who = internally(`due-${row.key}`);
    try {
      if (!action) throw new Error(`no action ${row.action} for due work`);
      const outcome = await this.decide({ action, given: row.input, input: action.input.parse(row.input), who, row });
      if (!outcome.ok) throw new Error(`due work refused: ${outcome.refusal.code}`);
    } catch (error) {
      this.postpone(row, error);
    }
  }

  private postpone(row: DueRow, error: unknown): void {
    const { db, services, kind, id } = this.parts;
    const wait = backoffMs[Math.min(row.attempts, backoffMs.length - 1)] ?? 15_000;
    const subject = `${kind} ${id}`;
    services.metrics.count('signalos_due_failures_total', { kind, action: row.action });
    services.log.warn(
      { actor: subject, due: row.key, attempts: row.attempts + 1, error: String(error) },
      'due work failed',
    );
    if (row.attempts === 3)
      services.alert({ kind: 'due_failing', subject, text: `${row.action} keeps failing: ${String(error)}` });
    if (isDiskFull(error)) services.alert({ kind: 'disk_full', subject, text: String(error) });
    try {
      inTransaction(db, () => {
        db.update(due)
          .set({ at: services.clock() + wait, attempts: row.attempts + 1 })
          .where(eq(due.key, row.key))
          .run();
      });
    } catch (second) {
      // The disk may be full: the row stays overdue as it is, and must not be woken for without a pause.
      services.log.warn({ actor: subject, error: String(second) }, 'could not postpone due work');
      this.heldUntil = services.clock() + wait;
    }
  }

  private async decide(request: Request): Promise<Outcome<unknown>> {
    const { db, services } = this.parts;
    const { action, input, who } = request;
    const effects: (() => Promise<void>)[] = [];
    const context = this.context(who, effects);
    const facts = await action.prepare(context, input, who);
    let outcome: Outcome<unknown>;
    try {
      outcome =
        action.kind === 'write'
          ? inTransaction(db, () => this.commit(request, context, facts))
          : this.commit(request, context, facts);
    } catch (error) {
      if (error instanceof Refused) {
        services.metrics.count('signalos_refusals_total', { code: error.refusal.code });
        return { ok: false, refusal: error.refusal };
      }
      if (isDiskFull(error))
        services.alert({ kind: 'disk_full', subject: `${this.parts.kind} ${this.parts.id}`, text: String(error) });
      throw error;
    }
    if (action.kind === 'write') this.rearm();
    for (const effect of effects) services.background(effect());
    return outcome;
  }

  private commit(request: Request, context: ActorContext<S>, facts: unknown): Outcome<unknown> {
    const { action, given, input, who, row } = request;
    if (action.kind === 'write') this.pruneAnswered();
    const key = action.kind === 'write' && who.idempotencyKey ? `${who.user}:${who.idempotencyKey}` : null;
    const inputHash = key ? hashOfRequest(action.name, given) : '';
    if (key) {
      const earlier = this.parts.db.select().from(answered).where(eq(answered.key, key)).get();
      if (earlier && earlier.inputHash !== inputHash)
        throw new Refused(actionRefusals.refuse('KEY_REUSED', { key: who.idempotencyKey ?? '' }).refusal);
      if (earlier) return { ok: true, value: earlier.answer };
    }
    if (row && !this.takeDue(row)) return { ok: true, value: null };
    const outcome = action.run(context, input, who, facts);
    if (outcome instanceof Promise) throw new TypeError(`${action.name} is async inside an actor`);
    if (!outcome.ok) throw new Refused(outcome.refusal);
    if (key)
      this.parts.db
        .insert(answered)
        .values({ key, inputHash, answer: outcome.value, at: this.parts.services.clock() })
        .run();
    return outcome;
  }

  /** Rarely, and a batch at a time, so that no write waits long for it. */
  private pruneAnswered(): void {
    const { db, services } = this.parts;
    const now = services.clock();
    if (now < this.pruneAt) return;
    const old = db
      .select({ key: answered.key })
      .from(answered)
      .where(lt(answered.at, now - answersKeptMs))
      .limit(pruneBatch);
    const pruned = db.delete(answered).where(inArray(answered.key, old)).returning({ key: answered.key }).all();
    this.pruneAt = pruned.length < pruneBatch ? now + pruneEveryMs : 0;
  }

  /**
   * Removed before the work, which may schedule itself again under the same key. A row that was moved to another
   * time while its facts were fetched stays; one that was called off meanwhile is not done at all.
   */
  private takeDue(row: DueRow): boolean {
    const { db } = this.parts;
    const present = db.select({ at: due.at }).from(due).where(eq(due.key, row.key)).get();
    if (!present) return false;
    db.delete(due)
      .where(and(eq(due.key, row.key), eq(due.at, row.at)))
      .run();
    return true;
  }

  private context(who: Who, effects: (() => Promise<void>)[]): ActorContext<S> {
    const { db, id, store, office, services } = this.parts;
    return {
      id,
      store,
      office,
      services,
      trace: who.trace,
      now: services.clock,
      schedule: (work) => {
        db.insert(due)
          .values({ ...work, attempts: 0 })
          .onConflictDoUpdate({
            target: due.key,
            set: { at: work.at, action: work.action, input: work.input, attempts: 0 },
          })
          .run();
      },
      scheduledAt: (key) => db.select({ at: due.at }).from(due).where(eq(due.key, key)).get()?.at ?? null,
      unschedule: (key) => {
        db.delete(due).where(eq(due.key, key)).run();
      },
      attempt: (work) => {
        const before = effects.length;
        try {
          inTransaction(db, work);
          return null;
        } catch (error) {
          if (isDiskFull(error)) throw error;
          effects.length = before;
          return { error };
        }
      },
      afterCommit: (effect) => {
        effects.push(effect);
      },
    };
  }

  private rearm(): void {
    const next = this.nextDue.get();
    this.arm(next ? Math.max(next.at, this.heldUntil) : null);
  }

  private arm(at: number | null): void {
    if (at === this.alarmAt) return;
    this.alarmAt = at;
    this.parts.alarm(at);
  }
}
