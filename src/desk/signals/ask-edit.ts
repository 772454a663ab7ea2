import { heading, paragraph } from '../../core/chat.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import type { Signal } from '../../core/reading.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { closeQuestion, grantChoices } from '../talk/cards.ts';
import { askUntil } from '../talk/question.ts';
import { keepTap, obeyTap, type SignalTapInput, signalTapSchema } from '../talk/taps.ts';
import { stopsOf } from './decide/overtaken.ts';
import type { Change } from './revise.ts';

const labels: Record<Change, string> = {
  deleted: 'Cancel the order',
  unread: 'Cancel the order',
  identity: 'Close the position',
  levels: 'Take the new levels',
  entry: 'Take the new entry',
};

interface Asked {
  change: Change;
  signal: Signal | null;
  /** the words of its own message, where that was edited */
  edited: Signal | null;
}

/** What the tap does: an ordinary instruction, or the signal taken as it reads now. */
function inputOf({ change, signal, edited }: Asked): SignalTapInput {
  const isEdit = true as const;
  if (change === 'deleted' || change === 'unread') return { isEdit, update: { type: 'update', action: 'cancel' } };
  if (change === 'identity' || !signal) return { isEdit, update: { type: 'update', action: 'close' } };
  return { isEdit, edit: signal, ...(edited ? { edited } : {}) };
}

export function askAboutEdit(context: DeskContext, entry: FeedEntry, row: SignalRow, asked: Asked): void {
  const { change } = asked;
  const choices = grantChoices(
    context,
    row,
    [
      [obeyTap, labels[change], 'primary'],
      [keepTap, 'Leave as it is', 'plain'],
    ],
    { ...inputOf(asked), stops: stopsOf(context.store.legs(row.id)) },
  );
  const edited = entry.messageId === row.messageId ? 'edited the message' : 'posted the trade again';
  const what = change === 'deleted' ? 'deleted the message' : edited;
  askUntil(
    context,
    idOf('ask', row.id, entry.messageId, entry.revision, change),
    [
      heading(`Your decision · ${row.signal.side.toUpperCase()} ${row.signal.symbol}`, 'wait'),
      paragraph(`The provider ${what}: “${entry.text.slice(0, 200)}”`),
    ],
    choices,
  );
}

/** A newer wording takes the place of an older one: what was asked about that can no longer be tapped. */
export function closeEditQuestions(context: DeskContext, signalId: string): void {
  const asked = context.store
    .questionsAbout(signalId)
    .filter(({ input }) => signalTapSchema.safeParse(input).data?.isEdit);
  for (const card of new Set(asked.map((question) => question.card))) closeQuestion(context, card, signalId);
}
