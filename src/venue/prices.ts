import type { Quote } from '../core/broker.ts';
import { paperContracts } from './contracts.ts';
import { pointsOf, quoteOfStep, stepWalk, type Walk, type WalkStep, walkTo } from './walk.ts';

/** Where a symbol's price stands, as stored. */
export interface Standing {
  symbol: string;
  bid: string;
  ask: string;
  at: number;
  step: number;
  isFed: boolean;
}

export interface Clockwork {
  seed: number;
  openedAt: number;
}

const stepMs = 1_000;
/** After a longer silence the walk goes on from where it stood, as a market does after a weekend. */
const mostSteps = 600;

const walks = new Map(
  paperContracts.map(({ contract: { symbol, digits }, openingPrice, spreadPoints, swingPoints }) => {
    const anchorPoints = pointsOf(openingPrice, digits);
    return [symbol, { digits, symbol, anchorPoints, spreadPoints, swingPoints }];
  }),
);

export function stepAt(clockwork: Clockwork, now: number): number {
  return Math.max(0, Math.floor((now - clockwork.openedAt) / stepMs));
}

/** The price of one symbol now. Reading it changes nothing: the same seed and time give the same price. */
export function standingNow(
  clockwork: Clockwork,
  symbol: string,
  stored: Standing | undefined,
  now: number,
): Standing | null {
  if (stored?.isFed) return { ...stored, at: now };
  const way = wayUntil(clockwork, symbol, stored, now);
  if (!way || way.last <= way.from.step) return stored ?? null;
  return standingOf(way, endOf(way));
}

const rememberedAtMost = 4_096;
const reached = new Map<string, WalkStep>();

/** A walk that was looked at before from the same place goes on from where that look got to. */
function endOf({ walk, from, last }: Way): WalkStep {
  const key = `${walk.seed} ${walk.symbol} ${from.step} ${from.bidPoints}`;
  const known = reached.get(key);
  const end = walkTo(walk, known && known.step <= last ? known : from, last);
  if (reached.size >= rememberedAtMost) reached.clear();
  reached.set(key, end);
  return end;
}

/** Every step of one symbol that is not stored yet, oldest first. Empty for a fed price and an unknown symbol. */
export function stepsUntil(
  clockwork: Clockwork,
  symbol: string,
  stored: Standing | undefined,
  now: number,
): Standing[] {
  const way = stored?.isFed ? null : wayUntil(clockwork, symbol, stored, now);
  if (!way) return [];
  const steps: Standing[] = [];
  for (let at = way.from; at.step < way.last; ) {
    at = stepWalk(way.walk, at);
    steps.push(standingOf(way, at));
  }
  return steps;
}

/** What lies between the stored price and now. */
interface Way {
  walk: Walk;
  from: WalkStep;
  last: number;
  digits: number;
  openedAt: number;
}

function wayUntil(clockwork: Clockwork, symbol: string, stored: Standing | undefined, now: number): Way | null {
  const found = walks.get(symbol);
  if (!found) return null;
  const { digits } = found;
  const walk = { ...found, seed: clockwork.seed };
  const last = stepAt(clockwork, now);
  const earliest = last - mostSteps;
  const from: WalkStep = stored
    ? { step: Math.max(stored.step, earliest), bidPoints: pointsOf(stored.bid, digits) }
    : { step: Math.max(-1, earliest), bidPoints: walk.anchorPoints };
  return { walk, from, last, digits, openedAt: clockwork.openedAt };
}

export function quoteOf({ symbol, bid, ask, at }: Standing): Quote {
  return { symbol, bid, ask, at };
}

function standingOf({ walk, digits, openedAt }: Way, at: WalkStep): Standing {
  return { ...quoteOfStep(walk, at, digits, openedAt + at.step * stepMs), step: at.step, isFed: false };
}
