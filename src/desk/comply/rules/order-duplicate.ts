import { decimal } from '../../../core/decimal.ts';
import type { PlannedLeg, RecentOrder } from '../facts.ts';
import { defineRule, judged, unknown } from '../rule.ts';

function sameNumber(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return decimal(a).eq(decimal(b));
}

function isSameOrder(leg: PlannedLeg, recent: RecentOrder): boolean {
  const isSame = leg.symbol === recent.symbol && leg.side === recent.side;
  return isSame && sameNumber(leg.price, recent.price) && sameNumber(leg.sl, recent.sl);
}

export const orderDuplicate = defineRule({
  id: 'ORD-DUP',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.duplicate,
  evaluate({ windowSec }, { facts, intent, unreadable }) {
    const recent = facts.counters.recentOrders;
    if (recent === null) return unknown(['recent orders']);
    if (intent.kind !== 'open' || unreadable.length > 0) return unknown(['a readable order']);
    const twin = recent.find(
      (order) =>
        facts.now - order.at < windowSec * 1000 &&
        ((intent.signalId !== null && order.signalId === intent.signalId) ||
          // Two different signals may well ask for the same levels; without an id the levels are all there is.
          ((intent.signalId === null || order.signalId === null) &&
            intent.legs.some((leg) => isSameOrder(leg, order)))),
    );
    return judged(twin !== undefined, { windowSec, earlierAt: twin?.at ?? null });
  },
});
