import { NotReached } from '../../../src/core/bridge.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import type { Random } from '../../kit/random.ts';
import type { Act } from './acts.ts';
import type { Draft } from './provider.ts';
import type { Book } from './seen.ts';
import type { Stage } from './stage.ts';

type Behave = Extract<Act, { kind: 'behave' }>;

const ops = ['open', 'pending', 'modify_position', 'modify_order', 'close', 'close_part', 'cancel'];
const transient = ['REQUOTE', 'PRICE_MOVED', 'FROZEN', 'BUSY', 'NOT_CONNECTED', 'MARKET_CLOSED'];
const permanent = ['INVALID_STOPS', 'INVALID_PRICE', 'NO_MONEY', 'TRADE_DISABLED', 'LIMIT_REACHED', 'OTHER'];

/** One of the ways in which real brokers are not the good broker. */
export function misbehave(random: Random, account: number): Draft {
  const rule = { ops: random.chance(50) ? ops : [random.pick(ops)], times: random.between(1, 4) };
  const switches = random.pick([
    { openFill: { percent: random.between(20, 80), answer: random.pick(['partial', 'done']) } },
    { pendingFill: { percent: random.between(20, 80), into: random.pick(['one_position', 'own_positions']) } },
    { closeFill: { percent: random.between(20, 80), ops: ['close', 'close_part'] } },
    { slowFillMs: random.pick([500, 5_000, 25_000]) },
    { latencyMs: { from: 100, to: random.pick([2_000, 30_000]) } },
    { refuse: [{ ...rule, code: random.pick([...transient, ...transient, ...permanent]) }] },
    { unknown: [{ ...rule, isCarriedOut: random.chance(50) }] },
    { drop: [rule] },
    { closedMarkets: 'all' },
    { freezePoints: 300 },
    { noTrading: 'the server is being maintained' },
    { isConnected: false },
    { isDroppingStops: true },
    { levelTicks: 5 },
    { lateCost: { amount: '1.50', afterMs: 3_000 } },
    { isBlind: true, unknown: [{ ...rule, isCarriedOut: random.chance(50) }] },
  ]);
  if (random.chance(30)) {
    const what = random.pick(['close', 'cancel', 'charge', 'balance'] as const);
    return { kind: 'behave', account, switches: {}, happen: { what, pick: random.between(0, 20) } };
  }
  return { kind: 'behave', account, switches };
}

export async function letBehave(stage: Stage, books: Book[], act: Behave): Promise<Outcome<unknown> | null> {
  if (!books[act.account]) return null;
  const happening = act.happen && happeningOf(books[act.account], act.happen);
  if (act.happen && !happening) return null;
  const happen = happening ? [happening] : [];
  return stage.askVenue(act.account, 'venue.behave', { switches: act.switches, happen });
}

function happeningOf(book: Book | undefined, { what, pick }: NonNullable<Behave['happen']>): object | null {
  if (what === 'charge') return { kind: 'charge', amount: '2.00' };
  if (what === 'balance') return { kind: 'balance', amount: pick % 2 === 0 ? '500' : '-300' };
  const { positions = [], orders = [] } = book?.snapshot ?? {};
  const position = positions[pick % Math.max(positions.length, 1)];
  const order = orders[pick % Math.max(orders.length, 1)];
  if (what === 'close') return position ? { kind: 'close', positionId: position.id } : null;
  return order ? { kind: 'cancel', orderId: order.id } : null;
}

/** Good brokers again, all of them. */
export function calmBrokers(stage: Stage, books: Book[]): void {
  for (const at of books.keys()) stage.services.background(calmOne(stage, at));
}

/** One that is down is told when it is there again. */
async function calmOne(stage: Stage, account: number): Promise<void> {
  try {
    await stage.askVenue(account, 'venue.behave', { calm: true });
  } catch (error) {
    if (!(error instanceof NotReached)) throw error;
    await stage.clock.sleep(5_000);
    await calmOne(stage, account);
  }
}
