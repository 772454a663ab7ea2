import { z } from 'zod';
import { defineAction } from '../../core/action.ts';
import { readFeedLog } from '../../core/feed-log.ts';
import { ask } from '../../core/office.ts';
import { accept } from '../../core/outcome.ts';
import { internally } from '../../core/who.ts';
import { type GatheredFacts, gatherBroker } from '../facts/gather.ts';
import { schedulePull } from '../pull.ts';
import type { AccountRow, DeskContext, FollowRow, LegRow, SignalRow } from '../store.ts';
import { showCard } from '../talk/cards.ts';
import { applyReport } from './apply-report.ts';
import { endReplan, lookAgain } from './await-replan.ts';
import { type Decision, decideHow, withQuestion } from './decide-how.ts';
import { decideSignal } from './decide-signal.ts';
import { cancelAll } from './follow-edit.ts';
import type { Replan } from './not-sent.ts';
import { isLive } from './order.ts';
import { addNote, settleSignal } from './settle.ts';

interface ReplanFacts {
  broker: GatheredFacts;
  /** last entry the channel has published */
  head: number;
}

/**
 * Plans a signal anew once its old orders are gone.
 *  1. Only one that still waits for it, and with its newest wording: all that its channel has published is taken first.
 *  2. One that was filled meanwhile, or that the broker would not give back, is left as it is and told.
 */
export const replan = defineAction({
  name: 'desk.replan',
  summary: 'Places an edited signal anew after its pending orders were taken back',
  on: 'desk',
  kind: 'write',
  permission: 'internal',
  input: z.object({ signal: z.string() }),
  output: z.object({}),
  prepare: gather,
  run: (context: DeskContext, input, _who, facts) => {
    const { store } = context;
    const row = store.signal(input.signal);
    const follow = row ? store.follow(row.followId) : undefined;
    if (!row?.replan || !follow || !facts) return accept({});
    const { broker, head } = facts;
    for (const { accountId, report } of [broker, ...broker.beside]) applyReport(context, accountId, report);
    const legs = store.legs(row.id);
    const { replan: wanted } = row;
    if (legs.some(({ state }) => state === 'open' || state === 'closed'))
      giveUp(context, row, 'It was filled before it could be replaced: the old levels stand.');
    else if (row.state !== 'working') endReplan(context, row.id);
    else if (follow.endedAt !== null)
      giveUp(context, row, 'Its channel is not copied any more: the order is not placed again.');
    else if (legs.some(({ state }) => isLive(state))) waitForBroker(context, { ...row, replan: wanted }, legs);
    else if (follow.cursor < head) {
      schedulePull(context, context.now());
      lookAgain(context, row.id);
    } else planAnew(context, { row, follow, broker, wanted });
    return accept({});
  },
});

async function gather(context: DeskContext, input: { signal: string }): Promise<ReplanFacts | null> {
  const { store } = context;
  const row = store.signal(input.signal);
  const account = row ? store.account(row.accountId) : undefined;
  if (!row?.replan || !account) return null;
  const broker = await gatherBroker(context, account);
  // Last: a broker may take its time, and what is published meanwhile counts.
  const log = await ask(
    context.office.feed(row.feedId),
    readFeedLog,
    { after: Number.MAX_SAFE_INTEGER, limit: 1 },
    internally(context.trace),
  );
  if (!log.ok) throw new Error(`the log of ${row.feedId} cannot be read: ${log.refusal.code}`);
  return { broker, head: log.value.head };
}

function giveUp(context: DeskContext, { id }: SignalRow, why: string): void {
  endReplan(context, id);
  addNote(context, id, why);
  settleSignal(context, id);
  showCard(context, id);
}

/** An order that shows up late is taken back too; one that the broker has kept when asked for it stays. */
function waitForBroker(context: DeskContext, row: SignalRow & { replan: Replan }, legs: LegRow[]): void {
  const account = context.store.account(row.accountId);
  const kept = legs.filter((leg) => account && isKept(context, account, leg));
  if (account && kept.some((leg) => wasAsked(context, account, leg, row.replan)))
    return giveUp(context, row, 'The broker did not take its order back: it stands with the old levels.');
  if (kept.length > 0) cancelAll(context, row);
  lookAgain(context, row.id);
}

/** It waits at the broker and nothing is on its way to end that. */
function isKept({ store }: DeskContext, { snapshot }: AccountRow, leg: LegRow): boolean {
  if (leg.state !== 'pending' || store.waitingOfLeg(leg.id).length > 0) return false;
  return snapshot?.orders.some(({ id }) => id === leg.orderId) ?? false;
}

function wasAsked({ store }: DeskContext, account: AccountRow, { orderId }: LegRow, { editedAt }: Replan): boolean {
  return store
    .commandsSince(account.id, editedAt, account.lastNumber)
    .some(({ command }) => command.op === 'cancel' && command.orderId === orderId);
}

interface Anew {
  row: SignalRow;
  follow: FollowRow;
  broker: GatheredFacts;
  wanted: Replan;
}

function planAnew(context: DeskContext, { row, follow, broker, wanted }: Anew): void {
  const { store } = context;
  endReplan(context, row.id);
  // It was working already: how old it is counts from the edit.
  const postedAt = Math.max(row.postedAt, wanted.editedAt);
  const { decision, reason } = decideHow(context, { ...row, postedAt }, follow);
  const since = haltSince(context, follow, wanted);
  for (const note of [reason, since]) if (note !== null) addNote(context, row.id, note);
  const how: Decision = wanted.mustAsk || since !== null ? withQuestion(decision) : decision;
  decideSignal(context, store.signal(row.id) ?? row, broker.quotes, how);
  showCard(context, row.id);
}

/** Stopped and let go again in between: what was under way before is not resumed by itself. */
function haltSince({ store }: DeskContext, { accountId, hold }: FollowRow, { editedAt }: Replan): string | null {
  const at = Math.max(hold.at, store.account(accountId)?.hold.at ?? 0);
  return at >= editedAt
    ? 'Trading was halted while its order was being replaced, so it is not traded by itself.'
    : null;
}
