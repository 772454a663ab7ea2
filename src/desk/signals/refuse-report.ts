import type { BrokerReport } from '../../core/broker-report.ts';
import { heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { sayAlarm } from '../../talk/say.ts';
import { words as wordsOf } from '../../words/words.ts';
import { type Fault, isSkipping } from '../facts/check-report.ts';
import { deskWords } from '../language.ts';
import type { AccountRow, DeskContext } from '../store.ts';

const patience = 3;

/** Refused whole and asked again; after three in a row a person is told and what the broker says now is where it starts anew. */
export function refuseReport(context: DeskContext, account: AccountRow, report: BrokerReport, fault: Fault): void {
  const refusedReports = account.refusedReports + 1;
  context.store.updateAccount(account.id, { refusedReports });
  context.services.log.warn({ account: account.id, fault }, 'a report was refused');
  if (refusedReports < patience) return;
  const facts = { account: account.name, fault };
  if (refusedReports === patience) {
    const text = wordsOf('en').say('notice.CANNOT_BE', facts);
    context.services.alert({ kind: 'broken_promise', subject: `desk ${context.id} ${account.id}`, text });
    const words = deskWords(context);
    sayAlarm(context, idOf('report', account.id, account.eventCursor), [
      heading(words.say('notice.LOOK'), 'bad'),
      paragraph(`${words.say('notice.CANNOT_BE', facts)} ${words.say('notice.CANNOT_BE_THEN')}`),
    ]);
  }
  const isShorter = report.asOf < account.asOf || report.asOf < account.eventCursor;
  const isElsewhere = isShorter || (report.cursor <= report.asOf && isSkipping(report, account));
  if (!isElsewhere || report.snapshot.positions.some(({ lots }) => Number(lots) <= 0)) return;
  context.store.journal.append('log-anew', { account: account.id, asOf: report.asOf }, context.now());
  context.store.updateAccount(account.id, { eventCursor: report.asOf, asOf: report.asOf, refusedReports: 0 });
}
