import { z } from 'zod';
import { defineAction } from '../../core/action.ts';
import type { Quote } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import { accept } from '../../core/outcome.ts';
import { wordsOf } from '../cards/update-words.ts';
import { type GatheredFacts, gatherBroker } from '../facts/gather.ts';
import { isLive, phaseOf, type Wisher } from '../orders/leg.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { askWhenThere } from './ask-update.ts';
import { awaitOf, lookMs, standingOf } from './await-price.ts';
import { carryOutSaid, stepsOf } from './carry-out.ts';
import { finish } from './finish.ts';
import { isTouched, viewsOf } from './leg-view.ts';
import { obey } from './obey.ts';
import { noteOn, recordSignal } from './record.ts';
import { settleInstruction } from './record-instruction.ts';
import { isNotSent, mayStillTrade } from './signal.ts';
import { takeReport } from './take-report.ts';
import { isThere, nextReached, type Waiting } from './waiting.ts';
import { mayObey } from './weigh.ts';
import { withdraw } from './withdraw.ts';

/**
 * Looks at the prices that instructions of providers wait for.
 *  1. Nothing is done before a quote of this account is there; once it was seen there, it is done, wherever it is now.
 *  2. Each is done once: it leaves the list in the transaction that carries it out.
 *  3. What ends takes everything with it that still waits.
 */
export const carryWaiting = defineAction({
  name: 'desk.await',
  summary: 'Looks whether a price is where an instruction of a provider waits for it',
  on: 'desk',
  kind: 'write',
  permission: 'internal',
  input: z.object({ account: z.string() }),
  output: z.object({}),
  prepare: gather,
  run: (context: DeskContext, input, _who, facts) => {
    for (const { accountId, report } of facts ? [facts, ...facts.beside] : []) takeReport(context, accountId, report);
    for (const row of context.store.waitingSignals(input.account)) {
      const broken = context.attempt(() => lookAt(context, row, facts?.quotes ?? []));
      if (broken) setAside(context, row, broken.error);
    }
    finish(context, [input.account, ...(facts?.beside ?? []).map(({ accountId }) => accountId)]);
    if (context.store.waitingSignals(input.account).length > 0)
      context.schedule(awaitOf(input.account, context.now() + lookMs));
    return accept({});
  },
});

/** A broker that cannot be reached is reported by the watch of its account; here it only means no price. */
async function gather(context: DeskContext, input: { account: string }): Promise<GatheredFacts | null> {
  const account = context.store.account(input.account);
  if (!account || context.store.waitingSignals(account.id).length === 0) return null;
  try {
    return await gatherBroker(context, account);
  } catch (error) {
    context.services.log.warn({ account: account.id, error: String(error) }, 'not reached for a price');
    return null;
  }
}

const waits = (id: string, waiting: Waiting[]) => ({ kind: 'signal-waits' as const, id, waiting });

/** One that breaks a promise of ours is not tried for ever, and the others go on. */
function setAside(context: DeskContext, row: SignalRow, error: unknown): void {
  const text = `an instruction of signal ${row.id} that waited for a price: ${String(error)}`;
  context.services.alert({ kind: 'broken_promise', subject: `desk ${context.id}`, text });
  recordSignal(context, waits(row.id, []));
  noteOn(context, row.id, 'WAITING_BROKEN');
}

function lookAt(context: DeskContext, row: SignalRow, quotes: Quote[]): void {
  const { store } = context;
  if (!mayStillTrade(row)) return endAll(context, row);
  const standing = standingOf(context, row, quotes);
  if (!standing) return;
  const live = decimal(standing.live);
  const seen = row.waiting.map((one) => ({ ...one, isReached: one.isReached || isThere(one, live) }));
  const next = nextReached(seen);
  if (!next) return;
  recordSignal(
    context,
    waits(
      row.id,
      seen.filter(({ id }) => id !== next.id),
    ),
  );
  noteOn(context, row.id, 'REACHED', { price: next.price, words: wordsOf(next.update) });
  if (isNotSent(row, store.legs(row.id).map(phaseOf))) beforeTaken(context, row, next);
  else carryOutNow(context, row, next, quotes);
}

function carryOutNow(context: DeskContext, row: SignalRow, one: Waiting, quotes: Quote[]): void {
  const { store } = context;
  const follow = store.follow(row.followId);
  if (!follow) throw new Error(`signal ${row.id} without its follow`);
  const legs = store.legs(row.id);
  const obedience = obey(one.update, viewsOf(row, legs), stepsOf(context, row));
  const weight = {
    handling: follow.handling,
    certainty: 'certain' as const,
    isRevised: false,
    isTouched: legs.some((leg) => isTouched(leg) && isLive(leg)),
    isSafer: obedience.isSafer,
  };
  const by: Wisher = one.isApproved ? 'trader' : `provider ${one.messageId}/${one.item}`;
  if (one.isApproved || mayObey(one.update, weight))
    settleInstruction(context, row, one, carryOutSaid(context, row, obedience, { quotes, by }));
  else {
    settleInstruction(context, row, one, 'asked');
    askWhenThere(context, row, one);
  }
}

/** Nothing was sent yet: a close or cancel takes the question away, for anything else there is nothing to change. */
function beforeTaken(context: DeskContext, row: SignalRow, one: Waiting): void {
  const isEnd = one.update.action === 'close' || one.update.action === 'cancel';
  settleInstruction(context, row, one, isEnd ? 'done' : 'nothing');
  if (isEnd) withdraw(context, row);
  else noteOn(context, row.id, 'REACHED_EARLY');
}

function endAll(context: DeskContext, row: SignalRow): void {
  recordSignal(context, waits(row.id, []));
  for (const one of row.waiting) {
    settleInstruction(context, row, one, 'nothing');
    noteOn(context, row.id, 'NOT_WAITED', { words: wordsOf(one.update), price: one.price });
  }
}
