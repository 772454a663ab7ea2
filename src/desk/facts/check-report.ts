import type { BrokerReport } from '../../core/broker-report.ts';
import { decimal } from '../../core/decimal.ts';

/**
 * What cannot be true of a report, in a word; null: it may be. A report that fails is refused whole: nothing of it is
 * taken, neither its events nor its cursor.
 */
export function reportFault(report: BrokerReport, known: { eventCursor: number; asOf: number }): string | null {
  const { cursor, asOf, events, answers, snapshot } = report;
  if (cursor > asOf) return 'its cursor lies beyond its log';
  if (cursor < known.eventCursor) return 'its cursor went back';
  if (asOf < known.asOf) return 'its log went back';
  if (isSkipping(report, known)) return 'its cursor skips what happened';
  if (events.some(({ seq }) => seq > cursor)) return 'an event lies beyond its cursor';
  const isPositive = (text: string | undefined) => text === undefined || decimal(text).gt(0);
  const isPrice = (text: string | null) => text === null || decimal(text).gt(0);
  for (const { lots, openPrice, sl, tp } of snapshot.positions)
    if (!isPositive(lots) || !isPositive(openPrice) || !isPrice(sl) || !isPrice(tp))
      return 'a position without lots or price';
  for (const { remaining, price, sl, tp } of snapshot.orders)
    if (!isPositive(remaining) || !isPositive(price) || !isPrice(sl) || !isPrice(tp))
      return 'an order without lots or price';
  if (new Set(snapshot.positions.map(({ id }) => id)).size < snapshot.positions.length) return 'a position twice';
  if (events.some(({ lots, price }) => !isPositive(lots) || !isPositive(price)))
    return 'an event without lots or price';
  if (answers.some(({ lots, price }) => !isPositive(lots) || !isPositive(price)))
    return 'an answer without lots or price';
  return null;
}

/** A log is numbered without a gap: a cursor moves on by as many events as it brings. */
export function isSkipping({ cursor, events }: BrokerReport, known: { eventCursor: number }): boolean {
  return events.filter(({ seq }) => seq > known.eventCursor).length < cursor - known.eventCursor;
}
