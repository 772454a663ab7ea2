import { heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { sayAlarm } from '../../talk/say.ts';
import { words as wordsOf } from '../../words/words.ts';
import { deskWords } from '../language.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { startBeyond } from './start-beyond.ts';

/** What is done about it. */
type Then = 'notice.RECORDS_ASKS' | 'notice.RECORDS_NEW';
type Named = Pick<AccountRow, 'id' | 'name' | 'lastNumber'>;

/** The broker has heard of commands that are not in the records here: an older copy of them was put in their place. */
export function noteMissingRecords(context: DeskContext, account: AccountRow, lastNumber: number): void {
  startBeyond(context, account, lastNumber);
  tellMissingRecords(context, account, lastNumber, 'notice.RECORDS_ASKS');
}

export function tellMissingRecords(context: DeskContext, account: Named, lastNumber: number, then: Then): void {
  const facts = { account: account.name, last: lastNumber, known: account.lastNumber };
  const text = wordsOf('en').say('notice.RECORDS_KNOWN', facts);
  context.services.alert({ kind: 'records_missing', subject: `desk ${context.id} ${account.id}`, text });
  const words = deskWords(context);
  const more = [words.say(then), words.say('notice.RECORDS_COMPARE')].join(' ');
  sayAlarm(context, idOf('missing', account.id, lastNumber), [
    heading(words.say('notice.RECORDS'), 'bad'),
    ...[words.say('notice.RECORDS_KNOWN', facts), more].map(paragraph),
  ]);
}
