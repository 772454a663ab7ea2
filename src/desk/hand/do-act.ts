import type { Quote } from '../../core/broker.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { type Effect, type EffectLine, noFigures, totalsOf } from '../effects/effect.ts';
import { linesFor, standingOf } from '../effects/lines-for.ts';
import { wantGone } from '../guard/exits.ts';
import type { Leg } from '../orders/leg.ts';
import type { Wish } from '../orders/leg-events.ts';
import { recordLegs } from '../orders/record-legs.ts';
import { needProof } from '../proof.ts';
import { deskRefusals } from '../refusals.ts';
import { carryOut } from '../signals/carry-out.ts';
import { viewsOf } from '../signals/leg-view.ts';
import { noteOn, recordSignal } from '../signals/record.ts';
import { isBeingReplaced } from '../signals/signal.ts';
import { stepsOf } from '../signals/trade-of.ts';
import type { DeskContext } from '../store.ts';
import { actSaid, type HandAct, isEnding, type Target } from './act.ts';
import { type FoundTrade, findTrades } from './find-trade.ts';
import { foreignLine } from './foreign-line.ts';
import { checkPassed } from './passed.ts';
import { type Broken, handRefusals } from './refusals.ts';
import { wishesFor } from './wishes.ts';

export interface Hand {
  target: Target;
  act: HandAct;
}

/** Prices of the accounts whose broker was reached. */
export type QuotesOf = ReadonlyMap<string, readonly Quote[]>;

/**
 * The one way by which a trader's hand acts, whatever it came through. What it answers is what it does.
 *  1. It writes wishes and nothing else; what closes the difference sends the commands.
 *  2. A refusal has written something already: who calls lets the transaction, or the attempt, roll back.
 *  3. Closing is blocked by no rule and needs no second factor. What the rules do not pass changes nothing at all.
 *  4. While a broker is silent what ends or tightens something is kept, and done once it answers; what lets more be lost
 *     needs the facts of now and is refused.
 */
export function actByHand(context: DeskContext, hand: Hand, quotesOf: QuotesOf): Outcome<Effect> {
  const found = findTrades(context, hand.target);
  if (!found.ok) return found;
  const lines: EffectLine[] = [];
  let refused: Outcome<never> | null = null;
  for (const trade of found.value) {
    const done = actOn(context, trade, hand, quotesOf.get(trade.account.id) ?? null);
    if (done.ok) lines.push(...done.value);
    else if (found.value.length === 1) return done;
    else refused = done;
  }
  if (lines.length === 0) return refused ?? handRefusals.refuse('SO_ALREADY', {});
  context.store.journal.append(
    'by-hand',
    { act: hand.act, lines: lines.map(({ leg, id }) => leg ?? id) },
    context.now(),
  );
  const notReached = [...new Set(lines.map(({ account }) => account))].filter((id) => !quotesOf.has(id));
  return accept({ lines, totals: totalsOf(lines), notReached });
}

/** No prices: its broker is silent. */
function actOn(
  context: DeskContext,
  trade: FoundTrade,
  hand: Hand,
  known: readonly Quote[] | null,
): Outcome<EffectLine[]> {
  const quotes = known ?? [];
  if (trade.foreign || trade.row === null) return actOnForeign(context, trade, hand.act, quotes);
  const { account, row } = trade;
  const { act } = hand;
  if (isBeingReplaced(row)) {
    if (!isEnding(act)) return handRefusals.refuse('BEING_REPLACED', {});
    recordSignal(context, { kind: 'signal-replans', id: row.id, replan: null });
  }
  const legs = legsMeant(context, trade, hand.target);
  if (legs.length === 0 && isBeingReplaced(row)) return notReplaced(context, trade, act);
  if (legs.length === 0) return handRefusals.refuse('NOTHING_TO_CHANGE', { note: 'NOTHING_TARGET' });
  const meant = {
    legs,
    views: viewsOfLegs(context, trade, legs),
    steps: () => stepsOf(context, row),
    symbol: row.signal.symbol,
  };
  const wished = wishesFor(act, meant);
  if (!wished.ok) return isBeingReplaced(row) ? notReplaced(context, trade, act) : wished;
  const { wishes, notes, isSafer } = wished.value;
  if (!isSafer && known === null) return deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: account.name });
  const quoteOf = (symbol: string) => quotes.find((quote) => quote.symbol === symbol);
  const passed = act.act === 'change' ? checkPassed(wishes, legs, quoteOf) : accept(null);
  if (!passed.ok) return passed;
  const proof = isSafer || !account.isRealMoney ? accept(null) : needProof(context, [account]);
  if (!proof.ok) return proof;
  const lines = linesFor(account, wishes, legs, quotes);
  const before = row.notes.length;
  noteOn(context, row.id, 'DECIDED', { words: actSaid(act), price: null });
  if (carryOut(context, row, { wishes, notes }, { quotes: [...quotes], by: 'trader' }) !== 'refused')
    return accept(lines);
  return handRefusals.refuse('RULE_AGAINST', { found: rulesAgainst(context, row.id, before) });
}

/** Its old order is on its way out already: what is left to do is that no new one takes its place. */
function notReplaced(context: DeskContext, { account, row }: FoundTrade, act: HandAct): Outcome<EffectLine[]> {
  if (!row) return handRefusals.refuse('SO_ALREADY', {});
  noteOn(context, row.id, 'DECIDED', { words: actSaid(act), price: null });
  const { symbol, side } = row.signal;
  const lots = toText(sum(row.plan?.legs.map((leg) => decimal(leg.lots)) ?? []));
  const of = { account: account.id, accountName: account.name, currency: account.currency };
  const fixed = { ...of, signal: row.id, leg: null, id: null, symbol, side };
  return accept([{ ...fixed, ...noFigures, shared: null, does: 'cancel', lots }]);
}

function rulesAgainst({ store }: DeskContext, id: string, before: number): Broken[] {
  const notes = store.signalBook(id)?.notes.slice(before) ?? [];
  const found = notes.filter(({ code }) => code === 'NOT_CHANGED');
  return found.map(({ facts }) => ({ rule: String(facts.rule), sentence: facts.sentence as Broken['sentence'] }));
}

/** Which target a leg aims at is told by all of its signal's legs. */
function viewsOfLegs({ store }: DeskContext, { row }: FoundTrade, legs: readonly Leg[]) {
  if (!row) return [];
  return viewsOf(row, store.legs(row.id)).filter(({ id }) => legs.some((leg) => leg.id === id));
}

function legsMeant(context: DeskContext, trade: FoundTrade, target: Target): Leg[] {
  if (!('aim' in target) || target.aim === undefined) return trade.legs;
  const views = viewsOfLegs(context, trade, trade.legs);
  return trade.legs.filter((leg) => views.some(({ id, target: at }) => id === leg.id && at + 1 === target.aim));
}

/** What was opened elsewhere becomes a leg of its own, wanted gone; it can be got rid of and nothing else. */
function actOnForeign(
  context: DeskContext,
  trade: FoundTrade,
  act: HandAct,
  quotes: readonly Quote[],
): Outcome<EffectLine[]> {
  const { account, foreign, legs } = trade;
  if (!foreign) {
    const stuck = legs.filter(({ tried }) => tried.length > 0);
    if (!isEnding(act) || stuck.length === 0) return handRefusals.refuse('SO_ALREADY', {});
    const wishes = stuck.map(({ id }): Wish => ({ legId: id, change: { life: 'gone' } }));
    recordLegs(
      context,
      wishes.map(({ legId: id, change }) => ({ kind: 'leg-wanted', id, change, by: 'trader' })),
    );
    return accept(linesFor(account, wishes, legs, quotes));
  }
  const { kind, held } = foreign;
  if (!isEnding(act)) return handRefusals.refuse('OPENED_ELSEWHERE', { id: held.id });
  if (act.act === 'cancel' && kind === 'position')
    return handRefusals.refuse('NOTHING_TO_CHANGE', { note: 'NOTHING_PENDING' });
  const line = foreignLine(foreign, standingOf(account, held.symbol, quotes));
  const exits = { orders: kind === 'order' ? [held.id] : [], positions: kind === 'position' ? [held.id] : [] };
  wantGone(context, account, exits, 'trader');
  return accept([line]);
}

/** Carries what was found out of an attempt, so that whatever it wrote is rolled back. */
class Rehearsed extends Error {}

/** What an act would do, without doing it. */
export function rehearse(context: DeskContext, hand: Hand, quotesOf: QuotesOf): Outcome<Effect> {
  let outcome: Outcome<Effect> | undefined;
  const ended = context.attempt(() => {
    outcome = actByHand(context, hand, quotesOf);
    throw new Rehearsed();
  });
  if (!(ended?.error instanceof Rehearsed) || !outcome) throw ended?.error ?? new Error('nothing was rehearsed');
  return outcome;
}

/** Does it, or leaves everything as it was. */
export function actOrLeave(context: DeskContext, hand: Hand, quotesOf: QuotesOf): Outcome<Effect> {
  let outcome: Outcome<Effect> | undefined;
  const ended = context.attempt(() => {
    outcome = actByHand(context, hand, quotesOf);
    if (!outcome.ok) throw new Rehearsed();
  });
  if (ended && !(ended.error instanceof Rehearsed)) throw ended.error;
  if (!outcome) throw new Error('nothing was done');
  return outcome;
}
