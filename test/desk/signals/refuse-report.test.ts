import { expect, it } from 'vitest';
import { watch } from '../../../src/desk/watch.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

type Report = ReturnType<DeskBook['broker']['report']>;

function hear({ perform, store, broker }: DeskBook, report: object): void {
  const facts = { accountId: 'paper', report, quotes: broker.quotes(), account: store.account('paper'), proofs: [] };
  perform(watch, { account: 'paper' }, { ...facts, contracts: { hash: 'tiny', contracts: null } });
}

const empty = (report: Report): Report => ({
  ...report,
  snapshot: { ...report.snapshot, positions: report.snapshot.positions.map((one) => ({ ...one, lots: '0' })) },
});
const skips = (report: Report): Report => ({ ...report, cursor: report.asOf + 5, asOf: report.asOf + 5, events: [] });
const beyond = (report: Report): Report => ({
  ...report,
  events: report.events.map((one) => ({ ...one, seq: report.cursor + 1 })),
});

/* What cannot be true is refused; only where the log itself is another one does it start anew from there. */
it.each<[string, (report: Report) => Report, boolean]>([
  ['a position of no lots', empty, false],
  ['an event beyond its own end', beyond, false],
  ['a log that goes on elsewhere', skips, true],
  ['a log that goes on elsewhere, with a position of no lots', (report) => skips(empty(report)), false],
])('%s is told at the third time, and once', (_, wrong, startsAnew) => {
  const desk = openDeskBook();
  desk.trade('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  const account = () => desk.store.account('paper');
  const before = account();
  const report = wrong(desk.broker.report(0, []));
  hear(desk, report);
  hear(desk, report);
  expect([account()?.refusedReports, desk.takeAlerts().length]).toEqual([2, 0]);
  hear(desk, report);
  expect(desk.takeAlerts().map(({ kind }) => kind)).toEqual(['broken_promise']);
  expect(account()?.refusedReports).toBe(startsAnew ? 0 : 3);
  expect(account()?.eventCursor).toBe(startsAnew ? report.asOf : before?.eventCursor);
  if (!startsAnew) hear(desk, report);
  expect(desk.takeAlerts()).toEqual([]);
});
