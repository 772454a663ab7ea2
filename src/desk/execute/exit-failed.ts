import type { AccountSnapshot } from '../../core/broker.ts';
import type { Answer } from '../../core/command.ts';
import { heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import type { CommandRow, DeskContext } from '../store.ts';
import { say } from '../talk/cards.ts';

/**
 * A close or cancel that came to nothing while its target still stands: somebody counts on it being gone, so it is a
 * red alert. A target that is gone by the broker's own word needs none, whatever the answer was.
 */
export function tellFailedExit(
  context: DeskContext,
  { command, accountId, legId }: CommandRow,
  answer: Answer,
  snapshot: AccountSnapshot | null,
): void {
  if (answer.state !== 'expired' && answer.state !== 'rejected') return;
  if (command.op !== 'close' && command.op !== 'close_part' && command.op !== 'cancel') return;
  const leg = legId ? context.store.leg(legId) : undefined;
  const isCancel = command.op === 'cancel';
  const id = isCancel ? command.orderId : command.positionId;
  const standing = isCancel
    ? (snapshot?.orders.find((order) => order.id === id) ?? (leg?.state === 'open' ? leg : undefined))
    : snapshot?.positions.find((position) => position.id === id);
  if (!standing) return;
  const account = context.store.account(accountId);
  const what = `${isCancel ? 'Order' : 'Position'} ${id}`;
  const why = `${answer.state}${answer.code ? ` (${answer.code})` : ''}`;
  context.services.alert({
    kind: 'exit_failed',
    subject: `desk ${context.id}`,
    text: `${command.op} of ${id} on ${accountId} was ${why}`,
  });
  context.store.journal.append('exit-failed', { account: accountId, op: command.op, id, n: answer.n }, context.now());
  const next = account?.hold.sweep ? 'It is asked for again.' : 'Nothing more is done by itself: look at it now.';
  say(context, idOf('exit', accountId, id), [
    heading(`${isCancel ? 'Not cancelled' : 'Not closed'} on ${account?.name ?? accountId}: ${standing.symbol}`, 'bad'),
    paragraph(`${what} still stands; the request was ${why}. ${next}`),
  ]);
}
