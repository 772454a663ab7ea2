import type { AccountSnapshot, Quote } from '../../core/broker.ts';
import { heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { sayAlarm } from '../../talk/say.ts';
import type { Lock } from '../comply/facts.ts';
import { findingSentence } from '../comply/finding-sentence.ts';
import { changeHold } from '../comply/trading-hold.ts';
import type { Finding, Verdict } from '../comply/verdict.ts';
import { prolong, recordsOf } from '../comply/violation-record.ts';
import { type Warning, type WatchDecision, watchLines } from '../comply/watch-lines.ts';
import { factsOf } from '../facts/check.ts';
import { deskWords } from '../language.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { wantGone } from './exits.ts';

/** A breach seen again within this time is the same breach, going on. */
const sameBreachMs = 60 * 60_000;

/**
 * One look at an account after its broker's report: warns, locks on a breach, and closes before the line where the
 * trader switched that on. What it closes are ordinary commands; each position and order is asked for once.
 */
export function watchAccount(
  context: DeskContext,
  account: AccountRow,
  quotes: Quote[],
  snapshot: AccountSnapshot,
): void {
  const facts = factsOf(context, account, { kind: 'watch' }, { quotes, snapshot });
  const decision = watchLines(facts, account.guard, account.warned);
  const { store } = context;
  for (const warning of decision.warnings) tellWarning(context, account, warning);
  const locks = mergeLocks(account.locks, decision.locks, context.now());
  const isNews = JSON.stringify([locks, decision.warned]) !== JSON.stringify([account.locks, account.warned]);
  if (isNews) store.updateAccount(account.id, { locks, warned: decision.warned });
  const isNew = decision.locks.some((lock) => !account.locks.some((held) => held.rule === lock.rule));
  if (isNew) haltOnBreach(context, account, decision);
  recordBreaches(context, account, decision.verdict);
  protect(context, account, decision, snapshot);
  sweep(context, (isNews && store.account(account.id)) || account);
}

function tellWarning(context: DeskContext, account: AccountRow, { line, level, usedPct }: Warning): void {
  context.store.journal.append('warning', { account: account.id, line, level }, context.now());
  const id = idOf('warning', account.id, line, level, context.store.currentDay(account.id)?.date ?? '');
  const words = deskWords(context);
  sayAlarm(context, id, [
    heading(words.say('notice.WARNING', { level }), level === 90 ? 'bad' : 'wait'),
    paragraph(words.say('notice.ALLOWANCE', { usedPct, line, account: account.name })),
  ]);
}

function mergeLocks(held: Lock[], found: Lock[], now: number): Lock[] {
  const standing = held.filter(({ until }) => until === null || until > now);
  return [...standing, ...found.filter((lock) => !standing.some(({ rule }) => rule === lock.rule))];
}

/** Only a person lifts it again. */
function haltOnBreach(context: DeskContext, account: AccountRow, { verdict }: WatchDecision): void {
  const why = verdict.violations.map(({ rule }) => rule).join(', ');
  const request = {
    to: 'halted' as const,
    by: 'automatic' as const,
    who: 'signalos',
    why,
    at: context.now(),
    isProved: false,
  };
  const changed = changeHold(account.hold, request);
  if (changed.ok) context.store.updateAccount(account.id, { hold: changed.value });
  context.store.journal.append('breach', { account: account.id, rules: why }, context.now());
  const day = context.store.currentDay(account.id)?.date ?? '';
  const words = deskWords(context);
  const sentences = verdict.violations.map((finding) => paragraph(findingSentence(words, finding)));
  sayAlarm(context, idOf('breach', account.id, why, day), [
    heading(words.say('notice.LIMIT_BROKEN', { account: account.name }), 'bad'),
    ...sentences,
  ]);
}

/** One record with a duration, not one for every look. */
function recordBreaches(context: DeskContext, account: AccountRow, verdict: Verdict): void {
  const now = context.now();
  for (const record of recordsOf(verdict, 'actual', {
    accountId: account.id,
    signalId: null,
    orderId: null,
    action: 'warned',
  })) {
    const before = context.store.lastBreach(account.id, record.rule);
    const finding = verdict.violations.find(({ rule }) => rule === record.rule);
    const isSame = before !== undefined && finding !== undefined && now - before.lastAt < sameBreachMs;
    if (isSame) {
      if (now - before.lastAt >= 60_000) context.store.saveViolation(prolong(before, finding, now));
      continue;
    }
    context.store.saveViolation(record);
    const { rule, line, worst: used } = record;
    context.store.journal.append('violation', { account: account.id, rule, line, used }, now);
    if (finding) tellBreach(context, account, finding);
  }
}

/** What no lock follows is told by itself: nothing is done about it unless that was switched on. */
function tellBreach(context: DeskContext, account: AccountRow, finding: Finding): void {
  const isLocked = context.store.account(account.id)?.locks.some(({ rule }) => rule === finding.rule);
  if (isLocked) return;
  const day = context.store.currentDay(account.id)?.date ?? '';
  const words = deskWords(context);
  sayAlarm(context, idOf('broken', account.id, finding.rule, day), [
    heading(words.say('notice.BROKEN', { account: account.name }), 'bad'),
    paragraph(findingSentence(words, finding)),
  ]);
}

function protect(
  context: DeskContext,
  account: AccountRow,
  { close, cancel }: WatchDecision,
  snapshot: AccountSnapshot,
): void {
  const held = (ids: readonly string[], list: readonly { id: string }[]) =>
    ids.filter((id) => list.some((each) => each.id === id));
  const positions = held(close?.positionIds ?? [], snapshot.positions);
  const orders = held(cancel?.orderIds ?? [], snapshot.orders);
  if (positions.length + orders.length === 0) return;
  if (wantGone(context, account, { positions, orders }, 'guard') === 0) return;
  const why = close?.why ?? cancel?.why ?? '';
  context.store.journal.append('protect', { account: account.id, why, positions, orders }, context.now());
  const words = deskWords(context);
  sayAlarm(context, idOf('protect', account.id, why, ...positions, ...orders), [
    heading(words.say('notice.PROTECTED', { account: account.name }), 'bad'),
    paragraph(words.say('notice.PROTECTING', { positions: positions.length, orders: orders.length, why })),
  ]);
}

/** While a panic lasts, what shows up at the broker after all goes too. */
function sweep(context: DeskContext, account: AccountRow): void {
  const order = account.hold.sweep;
  if (!order) return;
  wantGone(context, account, { orders: 'all', positions: order.positions ? 'all' : [] }, 'guard');
}
