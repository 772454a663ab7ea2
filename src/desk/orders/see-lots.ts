import type { BrokerEvent } from '../../core/broker-report.ts';
import { decimal, max, sum, toText, zero } from '../../core/decimal.ts';
import { isOpening, type Leg } from './leg.ts';
import type { Sight } from './sight.ts';
import type { Watcher } from './watcher.ts';

/** Lots follow what a hand took and what never came: nothing but the first opening may raise what is held. */
export function adoptLots(watcher: Watcher, { events }: Sight): void {
  const { leg } = watcher;
  const byHand = events.filter(
    ({ kind, cause, n }) =>
      (kind === 'closed' || kind === 'closed_part') && (cause === 'manual' || (cause === 'command' && n === undefined)),
  );
  const taken = max(zero, sum(byHand.map(lotsOf)).sub(foreignLots(watcher, events)));
  const open = sum(leg.seen.positions.map(({ lots }) => decimal(lots)));
  if (taken.gt(0)) {
    watcher.tell({ kind: 'leg-dealt', id: leg.id, lots: toText(taken.neg()), price: null });
    watcher.note(open.isZero() ? 'HAND_CLOSED' : 'HAND_LOTS', { lots: toText(taken) });
    const rest = max(zero, decimal(leg.wanted.lots).sub(taken));
    if (rest.isZero() && !leg.seen.order) want(watcher, { life: 'gone' });
    else want(watcher, { lots: toText(rest) });
  }
  const { lots } = watcher.leg.wanted;
  if (!isOpeningOver(watcher.leg) || open.isZero() || open.gte(lots)) return;
  if (taken.isZero() && !events.some(({ kind }) => kind === 'closed_part'))
    watcher.note('FILLED_SHORT', { lots: toText(open), wanted: lots });
  watcher.tell({ kind: 'leg-wanted', id: leg.id, change: { lots: toText(open) }, by: 'broker' });
}

const lotsOf = ({ lots = '0' }: BrokerEvent) => decimal(lots);

/** On a netting account: what others hold of the same position. A hand takes that out first. */
function foreignLots({ before }: Watcher, events: readonly BrokerEvent[]) {
  const held = sum(before.positions.map(({ held, lots }) => decimal(held).sub(lots)));
  return held.add(sum(events.filter(({ kind, cause }) => kind === 'opened' && cause === 'manual').map(lotsOf)));
}

function want(watcher: Watcher, change: { life: 'gone' } | { lots: string }): void {
  watcher.tell({ kind: 'leg-wanted', id: watcher.leg.id, change, by: 'hand' });
}

/** No more of it can still come. */
function isOpeningOver({ seen, active, suspects, missingSince }: Leg): boolean {
  return (
    !seen.order &&
    missingSince === null &&
    ![active, ...suspects].some((sent) => sent && isOpening(sent) && !sent.answer)
  );
}
