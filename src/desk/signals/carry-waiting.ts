import type { Quote } from '../../core/broker.ts';
import { decimal } from '../../core/decimal.ts';
import { accept } from '../../core/outcome.ts';
import { wishOf } from '../cards/wish.ts';
import { deskAction } from '../desk-action.ts';
import { awaitPrices } from '../due-calls.ts';
import { type GatheredFacts, gatherBroker } from '../facts/gather.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { askWhenThere } from './ask-update.ts';
import { carryDecided } from './carry-decided.ts';
import { decideReached } from './decide/reached.ts';
import { entryAndNow } from './decide/trade.ts';
import { finish } from './finish.ts';
import { noteOn, recordSignal } from './record.ts';
import { settleInstruction } from './record-instruction.ts';
import { mayStillTrade } from './signal.ts';
import { takeReport } from './take-report.ts';
import { tradeOf } from './trade-of.ts';
import { lookAgain } from './wait-due.ts';
import { isThere, nextReached, type Waiting } from './waiting.ts';

/**
 * Looks at the prices that instructions of providers wait for.
 *  1. Nothing is done before a quote of this account is there; once it was seen there, it is done, wherever it is now.
 *  2. Each is done once: it leaves the list in the transaction that carries it out.
 *  3. What ends takes everything with it that still waits.
 */
export const carryWaiting = deskAction({
  ...awaitPrices,
  summary: 'Looks whether a price is where an instruction of a provider waits for it',
  kind: 'write',
  needs: 'office',
  prepare: gather,
  run: (context: DeskContext, input, _who, facts) => {
    for (const { accountId, report } of facts ? [facts, ...facts.beside] : []) takeReport(context, accountId, report);
    for (const row of context.store.waitingSignals(input.account)) {
      const broken = context.attempt(() => lookAt(context, row, facts?.quotes ?? []));
      if (broken) setAside(context, row, broken.error);
    }
    finish(context, [input.account, ...(facts?.beside ?? []).map(({ accountId }) => accountId)]);
    if (context.store.waitingSignals(input.account).length > 0) lookAgain(context, input.account);
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
  if (!mayStillTrade(row)) return endAll(context, row);
  const trade = tradeOf(context, row);
  const standing = entryAndNow(trade, quotes);
  if (!standing) return;
  const live = decimal(standing.live);
  const seen = row.waiting.map((one) => ({ ...one, isReached: one.isReached || isThere(one, live) }));
  const next = nextReached(seen);
  if (!next) return;
  const others = seen.filter(({ id }) => id !== next.id);
  recordSignal(context, waits(row.id, others));
  noteOn(context, row.id, 'REACHED', { price: next.price, words: wishOf(next.update) });
  const follow = context.store.follow(row.followId);
  if (!follow) throw new Error(`signal ${row.id} without its follow`);
  const outcome = carryDecided(context, row, decideReached(trade, next, follow.handling), {
    quotes,
    ask: (why) => askWhenThere(context, row, next, { why, quotes }),
    complete: () => {},
  });
  settleInstruction(context, row, next, outcome);
}

function endAll(context: DeskContext, row: SignalRow): void {
  recordSignal(context, waits(row.id, []));
  for (const one of row.waiting) {
    settleInstruction(context, row, one, 'nothing');
    noteOn(context, row.id, 'NOT_WAITED', { words: wishOf(one.update), price: one.price });
  }
}
