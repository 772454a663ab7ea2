import type { Contract } from '../../core/broker.ts';
import { decimal, toText } from '../../core/decimal.ts';
import type { NoteCode } from '../cards/notes.ts';
import { inFifties } from '../facts/fifties.ts';
import { type End, isFilled, isLeaving, isUnprotected, isUnseen, type Leg, lotsOpen, phaseOf } from '../orders/leg.ts';
import { next } from '../orders/next.ts';
import type { AccountView, AlarmCode, Awaited, Step } from '../orders/next-types.ts';
import { recordLegs } from '../orders/record-legs.ts';
import { type Sending, send } from '../orders/send.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { raise, settleAlarms } from './alarms.ts';
import { type Circumstances, type Heads, holdOn } from './hold-on.ts';
import { noteOn } from './record.ts';
import { tellRefused } from './refused-change.ts';

const mostSteps = 8;

/**
 * Closes what difference there is between wanted and seen, on one account: the kernel is asked once for each leg, after
 * everything that came with the facts has been taken in.
 */
export function advance(context: DeskContext, accountId: string, heads: Heads): { isWaitingForHead: boolean } {
  const account = context.store.account(accountId);
  const sendings: Sending[] = [];
  let isWaitingForHead = false;
  if (!account) return { isWaitingForHead };
  const legs = leavingFirst(context.store.liveLegs(accountId));
  const isBare = legs.some(isUnprotected);
  for (const found of legs) {
    const contract = account.contracts.find(({ symbol }) => symbol === found.symbol);
    if (!contract) continue;
    const view = viewOf(context, account, { contract, leg: found, legs, heads, isBare });
    const { step, leg } = settleSteps(context, account, found, view);
    if (step.do === 'send') sendings.push({ leg, draft: step.draft, goal: step.goal });
    if (step.do === 'wait' && step.for === 'head') isWaitingForHead = true;
    if (step.do === 'wait' && isUnseen(leg)) noteHeld(context, leg, step.for);
    const alarm: AlarmCode | null = ('alarm' in step && step.alarm) || null;
    if (alarm) tell(context, account, leg, alarm);
    else if (isFilled(leg) || leg.n !== null) settleAlarms(context, account, leg, null);
  }
  for (const some of inFifties(sendings)) send(context, account, some);
  return { isWaitingForHead };
}

/** What is on its way out makes room before anything new comes in. */
function leavingFirst(legs: Leg[]): Leg[] {
  return [...legs.filter(isLeaving), ...legs.filter((leg) => !isLeaving(leg))];
}

/** Until something has to be sent or waited for: what ends or gives way only changes what is asked next. */
function settleSteps(
  context: DeskContext,
  account: AccountRow,
  found: Leg,
  view: AccountView,
): { step: Step; leg: Leg } {
  let leg = found;
  for (let count = 0; count < mostSteps; count += 1) {
    const step = next(leg, view);
    if (step.do === 'end') end(context, leg, step.how, view.holdsOpenings);
    else if (step.do === 'yield') giveWay(context, account, leg, step.field);
    else return { step, leg };
    leg = context.store.leg(leg.id) ?? leg;
  }
  throw new Error(`leg ${found.id} does not settle`);
}

function end(context: DeskContext, { id, n, item, signalId }: Leg, how: End, held: AccountView['holdsOpenings']): void {
  recordLegs(context, [{ kind: 'leg-ended', id, how }]);
  if (how !== 'lapsed' || n !== null || signalId === null) return;
  const leg = item + 1;
  const notes = context.store.signalBook(signalId)?.notes ?? [];
  const told = notes.findLast(({ code, facts }) => code === 'HELD' && facts.leg === leg)?.facts.why;
  noteOn(context, signalId, 'LAPSED', { leg, why: told ?? held ?? 'head' });
}

/** What holds an opening up for longer than a moment is told while it does. */
const lasting = new Set<Awaited>(['halt', 'broker', 'protection', 'trader']);

function noteHeld(context: DeskContext, { item, signalId }: Leg, why: Awaited): void {
  if (signalId === null || !lasting.has(why)) return;
  const leg = item + 1;
  const notes = context.store.signalBook(signalId)?.notes ?? [];
  const isSaid = notes.some(({ code, facts }) => code === 'HELD' && facts.leg === leg && facts.why === why);
  if (!isSaid) noteOn(context, signalId, 'HELD', { leg, why });
}

/** What the broker will not have is not wanted any more: what it shows is. */
function giveWay(context: DeskContext, account: AccountRow, leg: Leg, field: Field): void {
  if (field === 'lots') return keepLots(context, leg);
  const { order, positions } = leg.seen;
  const [position] = positions;
  const value = field === 'price' ? (order?.price ?? leg.wanted.price) : ((position ?? order)?.[field] ?? null);
  recordLegs(context, [{ kind: 'leg-wanted', id: leg.id, change: { [field]: value }, by: 'broker' }]);
  const why = leg.tried.at(-1)?.why ?? 'OTHER';
  tellRefused(context, account, leg, { leg: leg.id, field, refused: leg.wanted[field], stays: value, why });
  if (leg.signalId !== null) noteOn(context, leg.signalId, 'YIELDED', { leg: leg.item + 1, field, value });
}

type Field = Extract<Step, { do: 'yield' }>['field'];

/** What is left to be closed is smaller than any part this broker takes. */
function keepLots(context: DeskContext, { id, item, signalId, seen, wanted }: Leg): void {
  const lots = toText(lotsOpen({ seen }));
  recordLegs(context, [{ kind: 'leg-wanted', id, change: { lots }, by: 'broker' }]);
  const left = toText(decimal(lots).sub(wanted.lots));
  if (signalId !== null) noteOn(context, signalId, 'PART_LEFT', { leg: item + 1, lots, left });
}

interface Found extends Circumstances {
  contract: Contract;
}

function viewOf(context: DeskContext, account: AccountRow, found: Found): AccountView {
  return {
    now: context.now(),
    asOf: account.asOf,
    isNetting: account.snapshot?.marginMode === 'netting',
    holdsOpenings: isUnseen(found.leg) ? holdOn(context, account, found) : null,
    contract: found.contract,
  };
}

function tell(context: DeskContext, account: AccountRow, leg: Leg, code: AlarmCode): void {
  raise(context, account, leg, code);
  settleAlarms(context, account, leg, code);
  if (leg.signalId === null) return;
  const facts = { leg: leg.item + 1, lots: leg.asked ?? leg.wanted.lots, sl: leg.wanted.sl, op: 'open' };
  const note = code === 'IN_DOUBT' && leg.wanted.life === 'gone' ? 'PERHAPS_OPEN' : noteOf[code];
  const notes = context.store.signalBook(leg.signalId)?.notes ?? [];
  const isSaid = notes.some((one) => one.code === note && one.facts.leg === facts.leg);
  if (note && !isSaid && phaseOf(leg) !== 'closed') noteOn(context, leg.signalId, note, facts);
}

const noteOf: Partial<Record<AlarmCode, NoteCode>> = { UNPROTECTED: 'UNPROTECTED', MISSING: 'MISSING' };
