import type { BrokerReport } from '../../core/broker-report.ts';
import { decimal } from '../../core/decimal.ts';
import type { CodeIn } from '../../words/catalogues.ts';

export type Fault = Exclude<CodeIn<'impossible'>, 'other'>;

/**
 * What cannot be true of a report; null: it may be. A report that fails is refused whole: nothing of it is
 * taken, neither its events nor its cursor.
 */
export function reportFault(report: BrokerReport, known: { eventCursor: number; asOf: number }): Fault | null {
  const { cursor, asOf, events, answers, snapshot } = report;
  if (cursor > asOf) return 'CURSOR_BEYOND';
  if (cursor < known.eventCursor) return 'CURSOR_BACK';
  if (asOf < known.asOf) return 'LOG_BACK';
  if (isSkipping(report, known)) return 'CURSOR_SKIPS';
  if (events.some(({ seq }) => seq > cursor)) return 'EVENT_BEYOND';
  const isPositive = (text: string | undefined) => text === undefined || decimal(text).gt(0);
  const isPrice = (text: string | null) => text === null || decimal(text).gt(0);
  for (const { lots, openPrice, sl, tp } of snapshot.positions)
    if (!isPositive(lots) || !isPositive(openPrice) || !isPrice(sl) || !isPrice(tp)) return 'POSITION_EMPTY';
  for (const { remaining, price, sl, tp } of snapshot.orders)
    if (!isPositive(remaining) || !isPositive(price) || !isPrice(sl) || !isPrice(tp)) return 'ORDER_EMPTY';
  if (new Set(snapshot.positions.map(({ id }) => id)).size < snapshot.positions.length) return 'POSITION_TWICE';
  if (events.some(({ lots, price }) => !isPositive(lots) || !isPositive(price))) return 'EVENT_EMPTY';
  if (answers.some(({ lots, price }) => !isPositive(lots) || !isPositive(price))) return 'ANSWER_EMPTY';
  return null;
}

/** A log is numbered without a gap: a cursor moves on by as many events as it brings. */
export function isSkipping({ cursor, events }: BrokerReport, known: { eventCursor: number }): boolean {
  return events.filter(({ seq }) => seq > known.eventCursor).length < cursor - known.eventCursor;
}
