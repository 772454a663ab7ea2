import { awaitedStop } from '../../core/awaited-stop.ts';
import type { Quote } from '../../core/broker.ts';
import type { LevelChange, PlannedLeg } from '../comply/facts.ts';
import { findingSaid } from '../comply/finding-sentence.ts';
import type { Verdict } from '../comply/verdict.ts';
import { checkIntent, unseenOn } from '../facts/check.ts';
import type { Leg, Wisher } from '../orders/leg.ts';
import type { Wish } from '../orders/leg-events.ts';
import { recordLegs } from '../orders/record-legs.ts';
import type { AccountRow, DeskContext, SignalRow } from '../store.ts';
import { noteClose } from './note-close.ts';
import type { Obedience } from './obedience.ts';
import { noteOn } from './record.ts';

interface Circumstances {
  quotes: Quote[];
  by: Wisher;
}

/** Carries out of an attempt that the rules do not pass it, so that what it wrote is rolled back. */
class NotAllowed extends Error {
  constructor(readonly verdict: Verdict) {
    super('not allowed');
  }
}

/**
 * Writes down what is wanted from now on, and notes what could not be. All changes of levels of one instruction are
 * judged by the rules as one, like an order: neither a provider nor a tap may widen stops past a line.
 */
export function carryOut(
  context: DeskContext,
  row: Pick<SignalRow, 'id' | 'accountId'>,
  { wishes, notes }: Pick<Obedience, 'wishes' | 'notes'>,
  { quotes, by }: Circumstances,
): 'done' | 'refused' | 'nothing' {
  for (const { code, facts } of notes) noteOn(context, row.id, code, facts);
  if (wishes.length === 0) return 'nothing';
  const legs = new Map(context.store.legs(row.id).map((leg) => [leg.id, leg]));
  for (const { legId, change } of wishes) {
    const leg = legs.get(legId);
    if (leg && (change.life === 'gone' || change.lots !== undefined)) noteClose(context, leg, change.lots, quotes);
  }
  const account = context.store.account(row.accountId);
  const wasUnseen = account ? unseenOn(context, account) : [];
  const broken = context.attempt(() => {
    want(context, wishes, by);
    judge(context, account, { wishes, legs, quotes, wasUnseen });
  });
  if (!broken) return 'done';
  if (!(broken.error instanceof NotAllowed)) throw broken.error;
  for (const found of broken.error.verdict.violations)
    noteOn(context, row.id, 'NOT_CHANGED', { rule: found.rule, sentence: findingSaid(found) });
  const exits = wishes.filter(({ change }) => !isLevel(change));
  want(context, exits, by);
  return 'refused';
}

/** The same for an instruction: where everything is as it says, that is its answer. */
export function carryOutSaid(
  context: DeskContext,
  row: Pick<SignalRow, 'id' | 'accountId'>,
  obedience: Pick<Obedience, 'wishes' | 'notes'>,
  circumstances: Circumstances,
): 'done' | 'refused' | 'nothing' {
  if (obedience.wishes.length + obedience.notes.length === 0) noteOn(context, row.id, 'SO_ALREADY');
  return carryOut(context, row, obedience, circumstances);
}

const isLevel = (change: Wish['change']): boolean =>
  'sl' in change || 'tp' in change || 'price' in change || 'slFromEntry' in change;

function want(context: DeskContext, wishes: readonly Wish[], by: Wisher): void {
  recordLegs(
    context,
    wishes.map(({ legId, change }) => ({ kind: 'leg-wanted', id: legId, change, by })),
  );
}

interface Judged {
  wishes: readonly Wish[];
  legs: ReadonlyMap<string, Leg>;
  quotes: Quote[];
  /** what was on its way before these wishes */
  wasUnseen: readonly PlannedLeg[];
}

function judge(context: DeskContext, account: AccountRow | undefined, judged: Judged): void {
  const { wishes, legs, quotes, wasUnseen } = judged;
  const changes = wishes
    .filter(({ change }) => isLevel(change))
    .flatMap((wish) => changesOf(wish, legs.get(wish.legId)));
  if (changes.length === 0 || !account?.snapshot) return;
  const intent = { kind: 'modify' as const, changes, wasUnseen };
  const verdict = checkIntent(context, account, intent, { quotes, snapshot: account.snapshot });
  if (!verdict.allowed) throw new NotAllowed(verdict);
}

/** One for each thing the broker shows of a leg; one for a leg of which it shows nothing yet. */
function changesOf({ change }: Wish, leg: Leg | undefined): LevelChange[] {
  if (!leg) return [];
  const { symbol, side, seen, wanted } = leg;
  const awaited = change.slFromEntry == null ? wanted.sl : awaitedStop(side, wanted.price, change.slFromEntry);
  const sl = change.sl === undefined ? awaited : change.sl;
  const tp = change.tp === undefined ? wanted.tp : change.tp;
  const levels = { symbol, side, sl, tp };
  const price = change.price ?? wanted.price;
  if (!seen.order && seen.positions.length === 0) return [{ ...levels, orderId: null, positionId: null, price }];
  return [
    ...(seen.order ? [{ ...levels, orderId: seen.order.id, positionId: null, price }] : []),
    ...seen.positions.map(({ id }) => ({ ...levels, orderId: null, positionId: id, price: null })),
  ];
}
