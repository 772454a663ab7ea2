import type { Quote } from '../core/broker.ts';
import { decimal } from '../core/decimal.ts';

/** A seeded walk of one symbol. Everything is a 32-bit integer number of points, so every runtime walks the same way. */
export interface Walk {
  seed: number;
  symbol: string;
  /** where the price is drawn back to */
  anchorPoints: number;
  spreadPoints: number;
  /** farthest one step may go, before the pull of the anchor */
  swingPoints: number;
}

export interface WalkStep {
  step: number;
  bidPoints: number;
}

/** One step in this many of the distance is taken back towards the anchor. */
const pull = 256;

/** murmur3's finaliser: every bit of the input reaches every bit of the output. */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function mixText(seed: number, text: string): number {
  let h = seed | 0;
  for (let i = 0; i < text.length; i += 1) h = mix(Math.imul(h, 31) + text.charCodeAt(i));
  return h;
}

/** An integer from 0 to below `range`, the same for the same seed, symbol, step and purpose. */
function draw(salt: number, step: number, purpose: number, range: number): number {
  return mix(salt ^ mix(Math.imul(step, 2) + purpose)) % range;
}

/** Distance / pull, with the remainder made up by chance so that small distances are drawn back too. */
function drawBack(salt: number, step: number, distance: number): number {
  const size = Math.abs(distance);
  const rest = size % pull;
  const whole = (size - rest) / pull;
  const back = whole + (draw(salt, step, 1, pull) < rest ? 1 : 0);
  return distance < 0 ? -back : back;
}

export function stepWalk(walk: Walk, from: WalkStep): WalkStep {
  return walkTo(walk, from, from.step + 1);
}

/** All steps up to and with `last` in integers; only where it ends is given, so a long way is cheap. */
export function walkTo(walk: Walk, from: WalkStep, last: number): WalkStep {
  const salt = mixText(walk.seed, walk.symbol);
  let { bidPoints } = from;
  for (let step = from.step + 1; step <= last; step += 1) {
    const noise = draw(salt, step, 0, 2 * walk.swingPoints + 1) - walk.swingPoints;
    bidPoints = Math.max(1, bidPoints + noise + drawBack(salt, step, walk.anchorPoints - bidPoints));
  }
  return { step: Math.max(from.step, last), bidPoints };
}

export function startWalk(walk: Walk): WalkStep {
  return { step: 0, bidPoints: walk.anchorPoints };
}

/** Points of a price as written: 4060.00 with two digits is 406000. */
export function pointsOf(price: string, digits: number): number {
  return decimal(price).mul(`1e${digits}`).toDecimalPlaces(0).toNumber();
}

/** The other way round: 406000 points with two digits are 4060.00. */
export function priceOf(points: number, digits: number): string {
  if (digits === 0) return String(points);
  const written = String(points).padStart(digits + 1, '0');
  return `${written.slice(0, -digits)}.${written.slice(-digits)}`;
}

export function quoteOfStep(
  { symbol, spreadPoints }: Walk,
  { bidPoints }: WalkStep,
  digits: number,
  at: number,
): Quote {
  return { symbol, bid: priceOf(bidPoints, digits), ask: priceOf(bidPoints + spreadPoints, digits), at };
}
