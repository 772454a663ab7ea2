import type { Answer, Draft } from '../../core/command.ts';
import { decimal, max, toText, zero } from '../../core/decimal.ts';
import { restMs } from './attempt.ts';
import { isOpening, type Leg, type Sent, type Tried, type Wanted, type Wisher } from './leg.ts';
import type { LegEvent, NewLeg, WantedChange } from './leg-events.ts';

const triedKept = 6;

/** A leg after an event. Pure: folding a leg's lines gives its row. */
export function evolveLeg(leg: Leg | null, event: LegEvent, at: number): Leg {
  if (event.kind === 'leg-planned') return planned(event.leg, at);
  if (!leg) throw new Error(`${event.kind} of leg ${event.id}, which was never planned`);
  switch (event.kind) {
    case 'leg-wanted':
      // What a person asks for is tried at once, however often it was refused before.
      return {
        ...leg,
        wanted: wantedAfter(leg.wanted, event.change, event.by),
        ...(event.by === 'trader' || event.by === 'approved' ? { tried: [] } : {}),
      };
    case 'leg-sent': {
      const { n, draft, goal, lifeMs } = event;
      const sent: Sent = { n, draft, goal, sentAt: at, expiresAt: at + lifeMs, answer: null };
      const overtaken = leg.active ? [...leg.suspects, leg.active] : leg.suspects;
      return { ...leg, active: sent, suspects: overtaken, ...(isOpening(sent) ? { n, asked: lotsOf(draft) } : {}) };
    }
    case 'leg-answered':
      return answered(leg, event.answer, at);
    case 'leg-doubted':
      return leg.active?.n === event.n ? doubted(leg, leg.active, at) : leg;
    case 'leg-cleared':
      return cleared(leg, event.n, event.isKept, at);
    case 'leg-linked':
      return {
        ...leg,
        orderIds: withId(leg.orderIds, event.orderId),
        positionIds: withId(leg.positionIds, event.positionId),
      };
    case 'leg-dealt': {
      const lots = decimal(event.lots);
      const share = toText(max(zero, decimal(leg.share).add(lots)));
      if (!lots.gt(0)) return { ...leg, share };
      return { ...leg, share, filled: toText(decimal(leg.filled).add(lots)), openPrice: leg.openPrice ?? event.price };
    }
    case 'leg-closed':
      return { ...leg, closedIds: withId(leg.closedIds, event.positionId), lastEnd: event.how };
    case 'leg-unplaced':
      return { ...leg, orderEnd: event.how, lastEnd: event.how };
    case 'leg-seen': {
      const hasStop = event.seen.positions.some(({ sl }) => sl !== null);
      return { ...leg, seen: event.seen, wasProtected: leg.wasProtected || hasStop };
    }
    case 'leg-paid':
      return { ...leg, profit: toText(decimal(leg.profit).add(event.profit)) };
    case 'leg-missing':
      return { ...leg, missingSince: event.isMissing ? at : null };
    case 'leg-found':
      return { ...leg, end: null, tried: [] };
    case 'leg-ended':
      return { ...leg, end: event.how, active: null, suspects: [], missingSince: null };
  }
}

function planned({ lapsesInMs, wanted, by, ...fixed }: NewLeg, at: number): Leg {
  return {
    ...fixed,
    lapsesAt: at + lapsesInMs,
    wanted: { ...wanted, slFromEntry: null, by: { life: by, lots: by, price: by, sl: by, tp: by } },
    seen: { order: null, positions: [] },
    active: null,
    suspects: [],
    tried: [],
    n: null,
    orderIds: [],
    positionIds: [],
    closedIds: [],
    asked: null,
    orderEnd: null,
    lastEnd: null,
    filled: '0',
    share: '0',
    openPrice: null,
    wasProtected: false,
    missingSince: null,
    profit: '0',
    end: null,
  };
}

const lotsOf = (draft: Draft): string | null => ('lots' in draft ? draft.lots : null);

const fields = ['life', 'lots', 'price', 'sl', 'tp'] as const;

function wantedAfter(wanted: Wanted, change: WantedChange, by: Wisher): Wanted {
  const named = fields.filter((field) => field in change);
  const isStopNamed = 'sl' in change || 'slFromEntry' in change;
  const isStopSet = 'sl' in change && !('slFromEntry' in change);
  return {
    ...wanted,
    ...change,
    ...(isStopSet ? { slFromEntry: null } : {}),
    ...(isStopNamed && isSomebody(by) && wanted.trail ? { trail: change.trail ?? null } : {}),
    by: { ...wanted.by, ...(isStopNamed ? { sl: by } : {}), ...Object.fromEntries(named.map((field) => [field, by])) },
  };
}

/** A stop that somebody names stays where it is put; one that follows the price does not end by that. */
const isSomebody = (by: Wisher): boolean => by !== 'manager' && by !== 'broker';

const withId = (ids: string[], id: string | null): string[] => (id === null || ids.includes(id) ? ids : [...ids, id]);

/** An answer ends a command or leaves it to be seen; it says nothing about lots or levels. */
function answered(leg: Leg, answer: Answer, at: number): Leg {
  const { active } = leg;
  if (active?.n !== answer.n) return settledSuspect(leg, answer, at);
  if (answer.state === 'done' || answer.state === 'partial') return { ...leg, active: { ...active, answer } };
  if (answer.state === 'unknown') return doubted(leg, active, at);
  return { ...leg, active: null, tried: triedAfter(leg, active.goal, whyOf(answer), at) };
}

/** What may be asked for again on time alone is not asked for at once. */
function doubted(leg: Leg, active: Sent, at: number): Leg {
  const tried = isOpening(active) ? leg.tried : triedAfter(leg, active.goal, 'expired', at);
  return { ...leg, active: null, suspects: [...leg.suspects, active], tried };
}

function settledSuspect(leg: Leg, answer: Answer, at: number): Leg {
  const suspect = leg.suspects.find(({ n }) => n === answer.n);
  if (!suspect || answer.state === 'unknown') return leg;
  const isDone = answer.state === 'done' || answer.state === 'partial';
  const suspects = isDone
    ? leg.suspects.map((one) => (one === suspect ? { ...one, answer } : one))
    : leg.suspects.filter((one) => one !== suspect);
  const isOwnGoal = isOpening(suspect) && !isDone;
  return { ...leg, suspects, ...(isOwnGoal ? { tried: triedAfter(leg, suspect.goal, whyOf(answer), at) } : {}) };
}

const whyOf = (answer: Answer): Tried['why'] => {
  if (answer.state === 'conflict' || answer.state === 'expired') return answer.state;
  return answer.code ?? 'OTHER';
};

function triedAfter({ tried }: Leg, goal: string, why: Tried['why'], at: number): Tried[] {
  const count = (tried.find((one) => one.goal === goal)?.count ?? 0) + 1;
  const others = tried.filter((one) => one.goal !== goal).slice(1 - triedKept);
  return [...others, { goal, count, why, notBefore: at + restMs(why, count) }];
}

function cleared(leg: Leg, n: number, isKept: boolean, at: number): Leg {
  const sent = [leg.active, ...leg.suspects].find((one) => one?.n === n);
  if (!sent) return leg;
  const tried = isKept ? leg.tried.filter(({ goal }) => goal !== sent.goal) : triedAfter(leg, sent.goal, 'unkept', at);
  return {
    ...leg,
    active: leg.active === sent ? null : leg.active,
    suspects: leg.suspects.filter((one) => one !== sent),
    tried,
  };
}
