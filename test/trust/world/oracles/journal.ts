import { evolveLeg } from '../../../../src/desk/orders/evolve-leg.ts';
import type { Leg } from '../../../../src/desk/orders/leg.ts';
import type { LegEvent } from '../../../../src/desk/orders/leg-events.ts';
import { cardLeg, shownLegs } from '../../../../src/desk/signals/card-view.ts';
import type { Seen } from '../seen.ts';

/** B12: folding the journal's lines gives the rows that are stored, and what is shown of every leg. */
export function journalIsTheBook({ journal, signals, rebuilt }: Seen): string[] {
  const legs = new Map<string, Leg>();
  for (const { kind, body, at } of journal) {
    if (!kind.startsWith('leg-')) continue;
    const event = { kind, ...JSON.parse(body) } as LegEvent;
    legs.set(event.id, evolveLeg(legs.get(event.id) ?? null, event, at));
  }
  const shown = signals.flatMap((signal) => {
    const folded = shownLegs([...legs.values()].filter(({ signalId }) => signalId === signal.signal));
    const told = folded.map((leg) => {
      const { phase, lots, sl, tp } = cardLeg(leg);
      return [leg.item, leg.n ?? 0, phase, lots, sl, tp, leg.profit].join(' ');
    });
    const stands = signal.legs.map(({ item, n, state, lots, sl, tp, profit }) =>
      [item, n, state, lots, sl, tp, profit].join(' '),
    );
    const [one, other] = [told, stands].map((lines) => lines.toSorted().join(', '));
    return one === other
      ? []
      : [`${signal.account}: the journal makes ${one} of ${signal.messageId}, shown is ${other}`];
  });
  return [...rebuilt, ...shown];
}
