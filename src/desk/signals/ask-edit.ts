import type { Quote } from '../../core/broker.ts';
import { heading, paragraph } from '../../core/chat.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import type { Signal } from '../../core/reading.ts';
import type { Code } from '../../words/catalogues.ts';
import { deskWords } from '../language.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { grantChoices } from '../talk/cards.ts';
import { askUntil } from '../talk/question.ts';
import { keepTap, obeyTap, type SignalTapInput } from '../talk/taps.ts';
import { askTitle } from '../talk/title.ts';
import { stopsOf } from './decide/overtaken.ts';
import { expireUnanswered } from './edit-questions.ts';
import type { Change } from './revise.ts';
import type { Doubt } from './weigh.ts';
import { sayWhatItWouldDo } from './what-it-would-do.ts';

const labels = {
  deleted: 'press.CANCEL_ORDER',
  unread: 'press.CANCEL_ORDER',
  identity: 'press.CLOSE_POSITION',
  levels: 'press.TAKE_LEVELS',
  entry: 'press.TAKE_ENTRY',
} as const satisfies Record<Change, Code>;

interface Asked {
  change: Change;
  signal: Signal | null;
  /** the words of its own message, where that was edited */
  edited: Signal | null;
  why: Doubt | null;
  quotes: Quote[];
}

/** What the tap does: an ordinary instruction, or the signal taken as it reads now. */
function inputOf({ change, signal, edited }: Omit<Asked, 'why' | 'quotes'>): SignalTapInput {
  const isEdit = true as const;
  if (change === 'deleted' || change === 'unread') return { isEdit, update: { type: 'update', action: 'cancel' } };
  if (change === 'identity' || !signal) return { isEdit, update: { type: 'update', action: 'close' } };
  return { isEdit, edit: signal, ...(edited ? { edited } : {}) };
}

export function askAboutEdit(context: DeskContext, entry: FeedEntry, row: SignalRow, asked: Asked): void {
  const { change, why, quotes } = asked;
  const { side, symbol } = row.signal;
  const words = deskWords(context);
  const isOwn = entry.messageId === row.messageId;
  const input = inputOf(asked);
  const choices = grantChoices(
    context,
    row,
    [
      [obeyTap, words.say(labels[change]), 'primary'],
      [keepTap, words.say('press.LEAVE_AS_IT_IS'), 'plain'],
    ],
    { ...input, stops: stopsOf(context.store.legs(row.id)), ...(isOwn ? {} : { messageId: entry.messageId }) },
  );
  const code = change === 'deleted' ? 'ask.DELETED' : isOwn ? 'ask.EDITED' : 'ask.POSTED_AGAIN';
  const said = words.say(code, { text: entry.text.slice(0, 200) });
  askUntil(
    context,
    idOf('ask', row.id, entry.messageId, entry.revision, change),
    [
      heading(askTitle(words, words.say('ask.TRADE', { side, symbol })), 'wait'),
      paragraph(said),
      ...(why ? [paragraph(words.say(why))] : []),
      ...sayWhatItWouldDo(context, row, input, quotes),
    ],
    choices,
  );
  expireUnanswered(context, row, Math.min(...choices.map(({ expiresAt }) => expiresAt)));
}
