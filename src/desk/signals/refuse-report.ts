import type { BrokerReport } from '../../core/broker-report.ts';
import { heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { say } from '../../talk/say.ts';
import { isSkipping } from '../facts/check-report.ts';
import type { AccountRow, DeskContext } from '../store.ts';

const patience = 3;

/** Refused whole and asked again; after three in a row a person is told and what the broker says now is where it starts anew. */
export function refuseReport(context: DeskContext, account: AccountRow, report: BrokerReport, fault: string): void {
  const refusedReports = account.refusedReports + 1;
  context.store.updateAccount(account.id, { refusedReports });
  context.services.log.warn({ account: account.id, fault }, 'a report was refused');
  if (refusedReports < patience) return;
  const text = `The broker of ${account.name} reported three times in a row what cannot be: ${fault}.`;
  if (refusedReports === patience) {
    context.services.alert({ kind: 'broken_promise', subject: `desk ${context.id} ${account.id}`, text });
    say(context, idOf('report', account.id, account.eventCursor), [
      heading('Look at the terminal', 'bad'),
      paragraph(`${text} What it shows is not taken until it makes sense.`),
    ]);
  }
  const isShorter = report.asOf < account.asOf || report.asOf < account.eventCursor;
  const isElsewhere = isShorter || (report.cursor <= report.asOf && isSkipping(report, account));
  if (!isElsewhere || report.snapshot.positions.some(({ lots }) => Number(lots) <= 0)) return;
  context.store.journal.append('log-anew', { account: account.id, asOf: report.asOf }, context.now());
  context.store.updateAccount(account.id, { eventCursor: report.asOf, asOf: report.asOf, refusedReports: 0 });
}
