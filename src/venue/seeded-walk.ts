import type { Look, PriceSource, Standing } from '../core/price-source.ts';
import { paperContracts } from './contracts.ts';
import { pointsOf, quoteOfStep, stepWalk, type Walk, type WalkStep, walkTo } from './walk.ts';

const stepMs = 1_000;
/** After a longer silence the walk goes on from where it stood, as a market does after a weekend. */
const mostSteps = 600;

const walks = new Map(
  paperContracts.map(({ contract: { symbol, digits }, openingPrice, spreadPoints, swingPoints }) => {
    const anchorPoints = pointsOf(openingPrice, digits);
    return [symbol, { digits, symbol, anchorPoints, spreadPoints, swingPoints }];
  }),
);

/** A step a second from the opening of the account; every symbol walks by itself, and the same seed walks the same way. */
export const seededWalk: PriceSource = {
  standing(look) {
    const way = wayUntil(look);
    if (!way || way.last <= way.from.step) return look.since ?? null;
    return standingOf(way, endOf(way));
  },
  moves(look) {
    const way = wayUntil(look);
    if (!way) return [];
    const moves = [];
    for (let at = way.from; at.step < way.last; ) {
      at = stepWalk(way.walk, at);
      moves.push({ to: standingOf(way, at) });
    }
    return moves;
  },
};

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

/** What lies between the price last seen and now. */
interface Way {
  walk: Walk;
  from: WalkStep;
  last: number;
  digits: number;
  openedAt: number;
}

function wayUntil({ symbol, since, now, seed, openedAt }: Look): Way | null {
  const found = walks.get(symbol);
  if (!found) return null;
  const { digits } = found;
  const walk = { ...found, seed };
  const last = Math.max(0, Math.floor((now - openedAt) / stepMs));
  const earliest = last - mostSteps;
  const from: WalkStep = since
    ? { step: Math.max(since.step, earliest), bidPoints: pointsOf(since.bid, digits) }
    : { step: Math.max(-1, earliest), bidPoints: walk.anchorPoints };
  return { walk, from, last, digits, openedAt };
}

function standingOf({ walk, digits, openedAt }: Way, at: WalkStep): Standing {
  return { ...quoteOfStep(walk, at, digits, openedAt + at.step * stepMs), step: at.step, isFed: false };
}
