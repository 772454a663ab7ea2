import type { ComplyFacts, MarketBreak } from './facts.ts';

/** The next break of a symbol's market, or the one it is in; `never` when it trades through, null when nobody knows. */
export function breakOf({ calendar, now }: Pick<ComplyFacts, 'calendar' | 'now'>, symbol: string) {
  const own = calendar.breaks?.[symbol];
  if (own === null) return 'never' as const;
  const next = own ?? calendar.nextClose;
  // A break that is over says nothing about the next one.
  return next === null || now >= next.at + next.breakHours * 3_600_000 ? null : next;
}

/** What is known of the breaks of several symbols; a symbol that trades through has none. */
export function breaksOf(
  facts: Pick<ComplyFacts, 'calendar' | 'now'>,
  symbols: readonly string[],
): { known: MarketBreak[]; isComplete: boolean } {
  const found = symbols.map((symbol) => breakOf(facts, symbol));
  return {
    known: found.flatMap((one) => (one === null || one === 'never' ? [] : [one])),
    isComplete: !found.includes(null),
  };
}
