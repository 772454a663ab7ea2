import {
  type ActorKind,
  type AnyAction,
  actionRefusals,
  answerOfBefore,
  beyondLimits,
  hashOfAsked,
  keptAnswer,
  parseInput,
} from '../core/action.ts';
import { mayAsk, mayTouch } from '../core/authority.ts';
import { canonicalJson, hashOfRequest } from '../core/json.ts';
import type { Handle, Office } from '../core/office.ts';
import type { Outcome } from '../core/outcome.ts';
import { every, internally, type Who } from '../core/who.ts';
import type { ActorContext } from './actor-context.ts';
import { openAnswers } from './answers.ts';
import { type Db, inTransaction, isDiskFull, mayHaveEndedAll } from './database.ts';
import { type DueRow, openDue } from './due.ts';
import { officeOf, servicesOf } from './given.ts';
import { createNudges } from './nudges.ts';
import { giveUpAfter, isDoneWithin, patienceMs } from './patience.ts';
import { Refused, Unchanged } from './rolled-back.ts';
import type { AfterRefusal, AfterWrite } from './room.ts';
import type { Services } from './services.ts';
import { createTurns, type Turns } from './turns.ts';

export interface ActorParts<S> {
  kind: ActorKind;
  id: string;
  db: Db;
  store: S;
  actions: AnyAction[];
  /** what every write ends with, in its transaction */
  afterWrite?: AfterWrite | undefined;
  /** what is written down of a refusal */
  afterRefusal?: AfterRefusal | undefined;
  office: Office;
  services: Services;
  /** asks the runtime to call `wake` at this time (null: nothing is due) */
  alarm: (at: number | null) => void;
}

const backoffMs = [250, 500, 1_000, 2_000, 5_000, 15_000];
const wakeBatch = 50;
/** whoever is asked for facts for due work has this long; then it is tried again */
const longestPrepareMs = 30_000;

interface Request {
  action: AnyAction;
  /** as it came, before the schema filled in what was left out */
  given: unknown;
  input: unknown;
  who: Who;
  /** the due work this is, if it is any */
  row: DueRow | null;
}

/**
 * One actor over one database: the single writer of everything in it.
 *  1. Facts are fetched before the transaction; deciding and writing is one synchronous transaction.
 *  2. A refusal rolls back whatever was written before it.
 *  3. The answer to an idempotency key is stored in the same transaction as the effect, and kept for a week. A repeat
 *     is known by what was asked, not by what this version's defaults made of it.
 *  4. A due row is removed in the same transaction as its work; a crash repeats the work, never half of it.
 *  5. Effects on others happen after the commit.
 *  6. Due work that changes nothing but its own next time writes nothing.
 *  7. A nudge asked for while the same runs is run once more, however often it is asked for.
 */
export class Actor<S> implements Handle {
  private readonly actions: Map<string, AnyAction>;
  private readonly due: ReturnType<typeof openDue>;
  private readonly answers: ReturnType<typeof openAnswers>;
  private readonly turns: Turns;
  private alarmAt: number | null | undefined;
  private heldUntil = 0;
  private readonly running = new Set<string>();
  private readonly nudges = createNudges<Outcome<unknown>>();

  /** what every piece of work is given, whoever asks */
  private readonly given: Pick<ActorContext<S, ActorKind>, 'kind' | 'id' | 'store' | 'office' | 'services' | 'now'>;

  constructor(private readonly parts: ActorParts<S>) {
    const { kind, id, store, office, services } = parts;
    const now = () => services.clock();
    this.given = { kind, id, store, now, office: officeOf(kind, office), services: servicesOf(kind, services) };
    this.due = openDue(parts.db);
    this.answers = openAnswers(parts.db);
    this.turns = createTurns(parts.db, () => this.rearm());
    this.actions = new Map(parts.actions.map((action) => [action.name, action]));
    this.rearm();
  }

  async perform(name: string, input: unknown, who: Who): Promise<Outcome<unknown>> {
    const action = this.actions.get(name);
    if (!action) return actionRefusals.refuse('UNKNOWN_ACTION', { action: name });
    const notAllowed = () => actionRefusals.refuse('NOT_ALLOWED', { action: name });
    if (!mayAsk(who, action.needs)) return notAllowed();
    const parsed = parseInput(action.input, input);
    if (!parsed.ok) return parsed;
    if (!mayTouch(who, action.needs, this.objectOf(action), parsed.value)) return notAllowed();
    const beyond = beyondLimits(action, who, parsed.value);
    if (beyond) return beyond;
    const decide = () => this.decide({ action, given: input, input: parsed.value, who, row: null });
    return action.isNudge ? this.nudges.join(hashOfRequest(name, parsed.value), decide) : decide();
  }

  /** The door asked the same; whoever has come round it meets the object itself. */
  private objectOf({ needs }: AnyAction): string | null {
    if (typeof needs === 'string') return null;
    if (needs.over === 'installation') return every;
    return needs.over === this.parts.kind ? this.parts.id : null;
  }

  /**
   * Does what is due, oldest first, and arms the next alarm. Failed work is tried again later, without end. Work that
   * takes long goes on by itself while the rest is done; settles when all of it has ended.
   */
  async wake(): Promise<void> {
    this.alarmAt = undefined;
    this.heldUntil = 0;
    const slow: Promise<void>[] = [];
    for (const row of this.due.until(this.parts.services.clock(), wakeBatch)) {
      if (this.running.has(row.key)) continue;
      this.running.add(row.key);
      const work = this.doDue(row).finally(() => this.running.delete(row.key));
      if (await isDoneWithin(patienceMs, work)) continue;
      const done = work.then(() => this.rearm());
      // Heard at the end; until then somebody else's work may still be waited for.
      done.catch(() => undefined);
      slow.push(done);
    }
    this.rearm();
    await Promise.all(slow);
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
        if (this.due.isAsRead(row)) this.due.postpone(row.key, services.clock() + wait);
      });
    } catch (second) {
      // The disk may be full: the row stays overdue as it is, and must not be woken for without a pause.
      services.log.warn({ actor: subject, error: String(second) }, 'could not postpone due work');
      this.heldUntil = services.clock() + wait;
    }
  }

  private async decide(request: Request): Promise<Outcome<unknown>> {
    const { services } = this.parts;
    const { action, input, who } = request;
    const effects: (() => Promise<void>)[] = [];
    const context = this.context(who, effects);
    const preparing = action.prepare(context, input, who);
    const facts = await (request.row ? giveUpAfter(longestPrepareMs, preparing) : preparing);
    let outcome: Outcome<unknown>;
    try {
      const work = () => this.commit(request, context, facts);
      outcome = action.kind === 'write' ? await this.turns.take(work) : work();
    } catch (error) {
      if (error instanceof Refused) {
        services.metrics.count('signalos_refusals_total', { code: error.refusal.code });
        await this.noteRefusal(request, context, error.refusal.code);
        return { ok: false, refusal: error.refusal };
      }
      if (error instanceof Unchanged && request.row) return await this.keepAsItIs(request.row, error.at, effects);
      if (isDiskFull(error))
        services.alert({ kind: 'disk_full', subject: `${this.parts.kind} ${this.parts.id}`, text: String(error) });
      throw error;
    }
    for (const effect of effects) services.background(effect());
    if (action.kind === 'write') await this.tidy();
    return outcome;
  }

  private async noteRefusal(asked: Request, context: ActorContext<S, ActorKind>, code: string): Promise<void> {
    const { afterRefusal } = this.parts;
    if (afterRefusal?.codes.has(code)) await this.turns.take(() => afterRefusal.note(context, asked, code));
  }

  /** In a transaction of its own: what is rolled back with somebody's work would not be done. */
  private async tidy(): Promise<void> {
    const { clock, log } = this.parts.services;
    const now = clock();
    if (!this.answers.isTimeToPrune(now)) return;
    try {
      await this.turns.take(() => this.answers.prune(now));
    } catch (error) {
      log.warn({ error: String(error) }, 'old answers could not be forgotten');
    }
  }

  private async keepAsItIs(row: DueRow, at: number, effects: (() => Promise<void>)[]): Promise<Outcome<unknown>> {
    // Meanwhile somebody may have asked for it sooner.
    if (this.due.isAsRead(row)) this.due.hold(row.key, at);
    this.rearm();
    for (const effect of effects) this.parts.services.background(effect());
    await this.tidy();
    return { ok: true, value: null };
  }

  private commit(request: Request, context: ActorContext<S, ActorKind>, facts: unknown): Outcome<unknown> {
    const { action, given, input, who, row } = request;
    const now = this.parts.services.clock();
    const isKept = action.kind === 'write' && !action.answersOnce;
    const key = isKept && who.idempotencyKey ? `${who.user}:${who.idempotencyKey}` : null;
    const inputHash = key ? hashOfAsked(action, given) : '';
    if (key) {
      const earlier = this.answers.find(key);
      if (earlier && earlier.inputHash !== inputHash)
        throw new Refused(actionRefusals.refuse('KEY_REUSED', { key: who.idempotencyKey ?? '' }).refusal);
      if (earlier) {
        const again = answerOfBefore(action, earlier.answer, who.idempotencyKey ?? '');
        if (!again.ok) throw new Refused(again.refusal);
        return again;
      }
    }
    const before = row ? this.due.changes() : 0;
    if (row && !this.due.take(row)) return { ok: true, value: null };
    const outcome = action.run(context, input, who, facts);
    if (outcome instanceof Promise) throw new TypeError(`${action.name} is async inside an actor`);
    if (!outcome.ok) throw new Refused(outcome.refusal);
    if (action.kind === 'write') this.parts.afterWrite?.(context, request, outcome.value);
    if (key) this.answers.keep({ key, inputHash, answer: keptAnswer(action, outcome.value), at: now });
    if (row) this.stopIfUnchanged(row, before);
    return outcome;
  }

  /** Taking the row away and putting it back are two changes; what wrote anything else made more. */
  private stopIfUnchanged(row: DueRow, before: number): void {
    if (row.attempts > 0 || this.due.changes() - before !== 2) return;
    const again = this.due.row(row.key);
    if (again && again.action === row.action && canonicalJson(again.input) === canonicalJson(row.input))
      throw new Unchanged(again.at);
  }

  private context(who: Who, effects: (() => Promise<void>)[]): ActorContext<S, ActorKind> {
    const { due } = this;
    return {
      ...this.given,
      who,
      trace: who.trace,
      schedule: ({ name }, work) => due.put({ action: name, ...work }),
      scheduledAt: due.at,
      unschedule: due.remove,
      attempt: (work) => {
        const before = effects.length;
        try {
          inTransaction(this.parts.db, work);
          return null;
        } catch (error) {
          if (mayHaveEndedAll(error)) throw error;
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
    const at = this.due.nextAt(this.running);
    this.arm(at === null ? null : Math.max(at, this.heldUntil));
  }

  private arm(at: number | null): void {
    if (at === this.alarmAt) return;
    this.alarmAt = at;
    this.parts.alarm(at);
  }
}
