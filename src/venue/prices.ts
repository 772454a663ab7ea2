import type { Quote } from '../core/broker.ts';
import { type PaperContract, paperContracts } from './contracts.ts';
import { pointsOf, quoteOfStep, stepWalk, type Walk, type WalkStep } from './walk.ts';

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
  return stepsUntil(clockwork, symbol, stored, now).at(-1) ?? stored ?? null;
}

/** Every step of one symbol that is not stored yet, oldest first. Empty for a fed price and an unknown symbol. */
export function stepsUntil(
  clockwork: Clockwork,
  symbol: string,
  stored: Standing | undefined,
  now: number,
): Standing[] {
  const paper = bySymbol.get(symbol);
  if (!paper || stored?.isFed) return [];
  const walk = walkOf(clockwork, paper);
  const last = stepAt(clockwork, now);
  let at: WalkStep = stored
    ? { step: stored.step, bidPoints: pointsOf(stored.bid, paper.contract.digits) }
    : { step: Math.max(-1, last - mostSteps), bidPoints: walk.anchorPoints };
  if (last - at.step > mostSteps) at = { ...at, step: last - mostSteps };
  const steps: Standing[] = [];
  while (at.step < last) {
    at = stepWalk(walk, at);
    steps.push(standingOf(walk, at, paper.contract.digits, clockwork.openedAt + at.step * stepMs));
  }
  return steps;
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

function standingOf(walk: Walk, at: WalkStep, digits: number, now: number): Standing {
  return { ...quoteOfStep(walk, at, digits, now), step: at.step, isFed: false };
}
