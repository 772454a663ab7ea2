import type { Quote } from '../core/broker.ts';
import { type PaperContract, paperContracts } from './contracts.ts';
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
const bySymbol = new Map(paperContracts.map((paper) => [paper.contract.symbol, paper]));

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
  return standingOf(way, walkTo(way.walk, way.from, way.last));
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
  const paper = bySymbol.get(symbol);
  if (!paper) return null;
  const { digits } = paper.contract;
  const walk = walkOf(clockwork, paper);
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

function walkOf(clockwork: Clockwork, paper: PaperContract): Walk {
  return {
    seed: clockwork.seed,
    symbol: paper.contract.symbol,
    anchorPoints: pointsOf(paper.openingPrice, paper.contract.digits),
    spreadPoints: paper.spreadPoints,
    swingPoints: paper.swingPoints,
  };
}

function standingOf({ walk, digits, openedAt }: Way, at: WalkStep): Standing {
  return { ...quoteOfStep(walk, at, digits, openedAt + at.step * stepMs), step: at.step, isFed: false };
}
