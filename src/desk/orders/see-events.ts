import type { BrokerEvent } from '../../core/broker-report.ts';
import { decimal, toText } from '../../core/decimal.ts';
import type { End, Leg } from './leg.ts';
import type { Sight } from './sight.ts';
import type { Watcher } from './watcher.ts';

/** What happened at the broker, one event after the other. */
export function readEvents(watcher: Watcher, { events }: Sight): void {
  for (const event of events) {
    if (contradicts(watcher.leg, event)) watcher.note('CONTRADICTED');
    linkIds(watcher, event);
    if (event.profit) watcher.tell({ kind: 'leg-paid', id: watcher.leg.id, profit: event.profit });
    readDeal(watcher, event);
    if (event.n !== undefined && isOurs(watcher.leg, event.n)) proveBy(watcher, event);
  }
}

const isOurs = ({ active, suspects }: Leg, n: number): boolean => [active, ...suspects].some((sent) => sent?.n === n);

/** The broker answered that it did not open it, and shows that it did: what is there counts. */
function contradicts(leg: Leg, { kind, n }: BrokerEvent): boolean {
  const isThere = kind === 'opened' || kind === 'triggered' || kind === 'placed';
  const isNew = Number(leg.filled) === 0 && leg.orderIds.length === 0 && leg.tried.some(({ goal }) => goal === 'open');
  return isThere && isNew && n === leg.n && n !== undefined && !isOurs(leg, n);
}

function linkIds(watcher: Watcher, { kind, ...ids }: BrokerEvent): void {
  if (kind === 'refused') return;
  const { leg } = watcher;
  const { orderId = null, positionId = null } = ids as { orderId?: string | null; positionId?: string | null };
  const isKnown =
    (orderId === null || leg.orderIds.includes(orderId)) &&
    (positionId === null || leg.positionIds.includes(positionId));
  if (!isKnown) watcher.tell({ kind: 'leg-linked', id: leg.id, orderId, positionId });
}

function readDeal(watcher: Watcher, { kind, lots, price, positionId, cause, n }: BrokerEvent): void {
  const { id } = watcher.leg;
  switch (kind) {
    case 'opened':
    case 'triggered':
      // On a netting account a hand may add to the same position: that is no share of this leg.
      if (lots && cause !== 'manual') watcher.tell({ kind: 'leg-dealt', id, lots, price: price ?? null });
      break;
    case 'closed':
    case 'closed_part': {
      const isHand = cause === 'manual' || (cause === 'command' && n === undefined);
      if (lots && !isHand) watcher.tell({ kind: 'leg-dealt', id, lots: toText(decimal(lots).neg()), price: null });
      if (kind === 'closed' && positionId) watcher.tell({ kind: 'leg-closed', id, positionId });
      if (kind === 'closed_part')
        watcher.note('PART_CLOSED', { lots: lots ?? '', price: price ?? null, how: cause ?? 'command' });
      if (endsAll.has(cause ?? '')) wantNothing(watcher);
      break;
    }
    case 'cancelled':
    case 'unfilled':
      if (cause !== 'command') wantNoOrder(watcher);
      break;
  }
}

const endsAll = new Set(['stop', 'target', 'stop_out', 'broker', 'expiry']);

/** The broker ended it: nothing of it is wanted any more. */
function wantNothing(watcher: Watcher): void {
  const { id, wanted } = watcher.leg;
  if (wanted.life !== 'gone') watcher.tell({ kind: 'leg-wanted', id, change: { life: 'gone' }, by: 'broker' });
}

function wantNoOrder(watcher: Watcher): void {
  const { id, wanted } = watcher.leg;
  if (wanted.life === 'placed' || wanted.life === 'open')
    watcher.tell({ kind: 'leg-wanted', id, change: { life: 'filled' }, by: 'broker' });
}

/** An event under the number of a command says what became of it, whether its answer ever comes or not. */
function proveBy(watcher: Watcher, { kind, n = 0, seq, code }: BrokerEvent): void {
  const { leg } = watcher;
  const sent = [leg.active, ...leg.suspects].find((one) => one?.n === n);
  if (!sent || sent.answer) return;
  if (kind === 'refused') {
    const answer = { n, state: 'rejected' as const, code: code ?? ('OTHER' as const), asOf: seq };
    watcher.tell({ kind: 'leg-answered', id: leg.id, answer });
  } else watcher.tell({ kind: 'leg-answered', id: leg.id, answer: { n, state: 'done', asOf: seq } });
}

/** How the last of it ended, by the broker's word. */
export function endOf(events: readonly BrokerEvent[]): End | null {
  const last = events.findLast(({ kind }) => kind === 'closed' || kind === 'cancelled' || kind === 'unfilled');
  if (!last) return null;
  if (last.kind === 'unfilled') return 'unfilled';
  return last.cause ?? 'command';
}
