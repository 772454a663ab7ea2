import { heading, paragraph } from '../../core/chat.ts';
import { idOf } from '../../core/id.ts';
import { deskWords } from '../language.ts';
import { type Leg, phaseOf } from '../orders/leg.ts';
import { closeQuestions } from '../signals/close-questions.ts';
import { dropUnsent } from '../signals/place-plan.ts';
import { become, noteOn, recordSignal } from '../signals/record.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { grantChoices } from '../talk/cards.ts';
import { askUntil } from '../talk/question.ts';
import { keepTap, obeyTap, type SignalTapInput } from '../talk/taps.ts';
import { askTitle } from '../talk/title.ts';

const longestWaitMs = 2 * 3_600_000;

/**
 * A channel is not copied any more. What was not sent is dropped and what was asked cannot be taken; an order that waits
 * is asked about; what is open keeps its stop, its target and what was said about it.
 */
export function letGo(context: DeskContext, { id, feedId, accountId }: FollowRow): void {
  const { store } = context;
  const waiting = store
    .signalsOfAccount(accountId, context.now() - longestWaitMs, Number.MAX_SAFE_INTEGER, 500)
    .filter((row) => row.followId === id && row.state === 'incomplete');
  for (const row of [...store.liveSignals(id), ...waiting]) {
    dropUnsent(context, row.id);
    if (row.replan !== null) {
      recordSignal(context, { kind: 'signal-replans', id: row.id, replan: null });
      noteOn(context, row.id, 'REPLACE_UNFOLLOWED');
    }
    if (row.state === 'asking' || row.state === 'incomplete') {
      closeQuestions(context, row.id);
      noteOn(context, row.id, 'UNFOLLOWED');
      become(context, row.id, 'skipped');
    } else if (store.legs(row.id).some(waits)) askAboutOrder(context, row, feedId);
  }
}

/** At the broker, and not being taken back. */
const waits = (leg: Leg): boolean =>
  phaseOf(leg) === 'pending' && (leg.wanted.life === 'placed' || leg.wanted.life === 'open');

function askAboutOrder(context: DeskContext, row: SignalRow, feedId: string): void {
  const words = deskWords(context);
  const { side, symbol } = row.signal;
  const cancel: SignalTapInput = { update: { type: 'update', action: 'cancel' } };
  askUntil(
    context,
    idOf('ask', row.id, 'unfollowed', context.store.journal.head()),
    [
      heading(askTitle(words, words.say('ask.TRADE', { side, symbol })), 'wait'),
      paragraph(words.say('notice.LET_GO', { feed: feedId })),
    ],
    grantChoices(
      context,
      row,
      [
        [obeyTap, words.say('press.CANCEL_ORDER'), 'primary'],
        [keepTap, words.say('press.LEAVE_AS_IT_IS'), 'plain'],
      ],
      cancel,
    ),
  );
}
