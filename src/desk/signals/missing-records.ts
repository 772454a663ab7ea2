import { heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { say } from '../../talk/say.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { startBeyond } from './start-beyond.ts';

type Named = Pick<AccountRow, 'id' | 'name' | 'lastNumber'>;

/** The broker has heard of commands that are not in the records here: an older copy of them was put in their place. */
export function noteMissingRecords(context: DeskContext, account: AccountRow, lastNumber: number): void {
  startBeyond(context, account, lastNumber);
  tellMissingRecords(context, account, lastNumber, [
    'What was published before now asks before it is traded, and numbers start anew far beyond.',
  ]);
}

export function tellMissingRecords(context: DeskContext, account: Named, lastNumber: number, words: string[]): void {
  const known = account.lastNumber === 0 ? 'none' : `only those up to ${account.lastNumber}`;
  const text = `The broker of ${account.name} has heard of commands up to number ${lastNumber}, and this desk knows ${known} of them: records of it are missing.`;
  context.services.alert({ kind: 'records_missing', subject: `desk ${context.id} ${account.id}`, text });
  const more = [...words, 'Compare what is open at the broker with what you see here; a backup brings the rest back.'];
  say(context, idOf('missing', account.id, lastNumber), [
    heading('Records are missing', 'bad'),
    ...[text, more.join(' ')].map(paragraph),
  ]);
}
