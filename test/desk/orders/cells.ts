import { goalOf } from '../../../src/desk/orders/attempt.ts';
import type { Leg, Life, Sent, Tried } from '../../../src/desk/orders/leg.ts';
import { next } from '../../../src/desk/orders/next.ts';
import type { AccountView, Step } from '../../../src/desk/orders/next-types.ts';
import * as kit from './leg.kit.ts';

const { holding, legOf, noon, orderOf, positionOf, sentOf, waiting } = kit;

export const lives: readonly Life[] = ['none', 'placed', 'open', 'filled', 'gone'];

/** What the broker shows. What a leg lacks to look like this is filled in by the kit. */
const seens = {
  nothing: {},
  'an order': { seen: waiting(orderOf()), type: 'limit' },
  'an order elsewhere': { seen: waiting(orderOf({ price: '4055.00' })), type: 'limit' },
  'an order, part filled': {
    seen: waiting(orderOf({ remaining: '0.06' }), positionOf({ lots: '0.04' })),
    type: 'limit',
  },
  'a position': { seen: holding(positionOf()) },
  'a position without stop': { seen: holding(positionOf({ sl: null })) },
  'a position, other stop': { seen: holding(positionOf({ sl: '4040.00' })) },
  'a position, other target': { seen: holding(positionOf({ tp: '4200.00' })) },
  'a position, too big': { seen: holding(positionOf({ lots: '0.20' })) },
  'a share of a position': { seen: holding(positionOf({ held: '0.30' })) },
  missing: { seen: holding(positionOf()), missingSince: noon - 20_000 },
  'dealt, nowhere': { filled: '0.10', share: '0.10', n: 1, positionIds: ['p1'] },
  ended: { end: 'stop', n: 1, filled: '0.10' },
} as const satisfies Record<string, Partial<Leg>>;
export type SeenName = keyof typeof seens;

const done = { n: 2, state: 'done' as const, asOf: 11 };
const opened = { n: 1 };
const way = (active: Sent | null, ...suspects: Sent[]): Partial<Leg> => ({ active, suspects });

/** What was sent and is not over. */
const ways: Record<string, Partial<Leg>> = {
  nothing: {},
  'opening sent': { ...way(sentOf(kit.opening)), ...opened },
  'opening answered': { ...way(sentOf(kit.opening, { answer: done })), ...opened },
  'levels sent': way(sentOf(kit.levels('4055.00', '4100.00'))),
  'close sent': way(sentOf(kit.closing)),
  'close answered': way(sentOf(kit.closing, { answer: done })),
  'part close sent': way(sentOf(kit.closingPart)),
  'opening in doubt': { ...way(null, sentOf(kit.opening)), ...opened },
  'levels in doubt': way(null, sentOf(kit.levels('4055.00', '4100.00'))),
  'part close in doubt': way(null, sentOf(kit.closingPart)),
  'close in doubt': way(null, sentOf(kit.closing)),
};

/** What came of the same before. */
const attempts: Record<string, Omit<Tried, 'goal'> | null> = {
  nothing: null,
  'refused just now': { why: 'REQUOTE', count: 1, notBefore: noon + 1_000 },
  'refused a while ago': { why: 'REQUOTE', count: 1, notBefore: noon - 1 },
  'refused three times': { why: 'REQUOTE', count: 3, notBefore: noon - 1 },
  'market closed': { why: 'MARKET_CLOSED', count: 1, notBefore: noon + 60_000 },
  'refused for good': { why: 'INVALID_STOPS', count: 1, notBefore: noon - 1 },
  'done and not seen': { why: 'unkept', count: 1, notBefore: noon - 1 },
  'came too late': { why: 'expired', count: 1, notBefore: noon - 1 },
};

/** What the account lets the kernel do. */
const accounts: Record<string, Partial<AccountView>> = {
  hedging: {},
  netting: { isNetting: true },
  halted: { holdsOpenings: 'halt' },
  'behind its channel': { holdsOpenings: 'head' },
  'past its time': { now: noon + 60_001 },
};

export interface Cell {
  life: Life;
  seen: SeenName;
  way: string;
  tried: string;
  account: string;
}
export interface AnsweredCell extends Cell {
  step: Step & { rule: string };
}

export const wayNames = Object.keys(ways);
export const triedNames = Object.keys(attempts);
export const accountNames = Object.keys(accounts);
export const seenNames = Object.keys(seens) as SeenName[];

/** A leg in this cell. What was tried is what would be tried now. */
export function legIn(cell: Cell): { leg: Leg; account: AccountView } {
  const account = kit.accountOf(accounts[cell.account]);
  const shown: Partial<Leg> = seens[cell.seen];
  const leg = legOf({ ...shown, ...ways[cell.way], wanted: { life: cell.life } });
  const attempt = attempts[cell.tried];
  if (!attempt) return { leg, account };
  const step = next(leg, kit.accountOf({ isNetting: account.isNetting }));
  if (step.do !== 'send') return { leg, account };
  const goal = goalOf(step.draft);
  return { leg: { ...leg, n: leg.n ?? 1, tried: [{ goal, ...attempt }] }, account };
}

export const cells: readonly Cell[] = seenNames.flatMap((seen) =>
  wayNames.flatMap((way) =>
    lives.flatMap((life) =>
      triedNames.flatMap((tried) => accountNames.map((account) => ({ life, seen, way, tried, account }))),
    ),
  ),
);

export function answer(cell: Cell, ask: typeof next = next): AnsweredCell {
  const { leg, account } = legIn(cell);
  return { ...cell, step: ask(leg, account) };
}
