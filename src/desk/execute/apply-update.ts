import type { Quote } from '../../core/broker.ts';
import { heading, paragraph } from '../../core/chat.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import type { Update } from '../../core/reading.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { grantChoices, say, showCard } from '../talk/cards.ts';
import { carryOut, stepsOf } from './carry-out.ts';
import { closeQuestions } from './close-questions.ts';
import { viewsOf } from './leg-view.ts';
import { obey } from './obey.ts';
import { isLive } from './order.ts';
import { addNote } from './settle.ts';

/** An instruction about an earlier signal: carried out, asked about, or said to have nothing to act on. */
export function applyUpdate(context: DeskContext, follow: FollowRow, told: Told): void {
  const { entry, update } = told;
  const targets = targetsOf(context, follow, entry, update);
  context.store.journal.append(
    'update',
    { follow: follow.id, message: entry.messageId, update, targets: targets.map(({ id }) => id) },
    context.now(),
  );
  if (targets.length === 0) return;
  const isDoubtful = targets.length > 1 || isReplyToOther(context, follow, entry);
  if (isDoubtful && !isForAll(update)) return askWhich(context, follow, told, targets);
  for (const row of targets) applyTo(context, follow, row, told);
}

export interface Told {
  entry: FeedEntry;
  update: Update;
  /** which instruction of the message */
  item: number;
  quotes: Quote[];
}

/** A reply to something that is no signal here, such as a comment on one: what it means is likely, not certain. */
function isReplyToOther(context: DeskContext, follow: FollowRow, { replyTo }: FeedEntry): boolean {
  return replyTo !== null && context.store.signalsOfMessage(follow.id, replyTo).length === 0;
}

/** A reply to a signal means that signal, also when it has ended. Otherwise: the open signals it can mean. */
export function targetsOf(context: DeskContext, follow: FollowRow, entry: FeedEntry, update: Update): SignalRow[] {
  const { store } = context;
  const live = store.liveSignals(follow.id).filter((row) => !update.symbol || row.signal.symbol === update.symbol);
  if (entry.replyTo === null || isReplyToOther(context, follow, entry)) return live;
  return live.filter((row) => row.messageId === entry.replyTo);
}

function isForAll(update: Update): boolean {
  return (update.action === 'close' || update.action === 'cancel') && update.all === true;
}

function applyTo(context: DeskContext, follow: FollowRow, row: SignalRow, { entry, update, item, quotes }: Told): void {
  if (row.state === 'asking') beforeSending(context, row, update);
  else {
    const legs = context.store.legs(row.id);
    const obedience = obey(update, viewsOf(row, legs), stepsOf(context, row));
    const isTouched = legs.some((leg) => leg.isTouched && isLive(leg.state));
    if (entry.read.certainty === 'unsure')
      addNote(context, row.id, `Unsure: “${entry.text.slice(0, 120)}”. Nothing was done.`);
    else if (mayObey(follow, { entry, update }, { isSafer: obedience.isSafer, isTouched })) {
      addNote(context, row.id, `Provider: ${update.action.replaceAll('_', ' ')}.`);
      carryOut(context, row, obedience, quotes);
    } else return askToObey(context, row, { entry, update, item });
  }
  showCard(context, row.id);
}

function mayObey(
  follow: FollowRow,
  { entry, update }: Pick<Told, 'entry' | 'update'>,
  { isSafer, isTouched }: { isSafer: boolean; isTouched: boolean },
): boolean {
  if (update.condition) return false;
  // Closing a part again because its words were corrected would close twice.
  if (update.action === 'close_partial' && entry.kind === 'revised') return false;
  if (follow.handling.whoWins === 'me' || entry.read.certainty !== 'certain') return false;
  if (follow.handling.whoWins === 'provider') return true;
  const isEnding = update.action === 'close' || update.action === 'cancel';
  return isSafer && (!isTouched || isEnding);
}

/** Nothing was sent yet: a close or cancel takes the question away, anything else is only noted. */
function beforeSending(context: DeskContext, row: SignalRow, update: Update): void {
  if (update.action !== 'close' && update.action !== 'cancel')
    return addNote(context, row.id, `Provider: ${update.action.replaceAll('_', ' ')} (not traded yet).`);
  closeQuestions(context, row.id);
  context.store.updateSignal(row.id, { state: 'dropped' });
  addNote(context, row.id, 'Withdrawn by the provider before it was traded.');
}

function askToObey(
  context: DeskContext,
  row: SignalRow,
  { entry, update, item }: Pick<Told, 'entry' | 'update' | 'item'>,
): void {
  const input = { update };
  const choices = grantChoices(
    context,
    row,
    [
      ['obey', update.condition ? 'Do it now' : 'Do it', 'primary'],
      ['keep', 'Leave as it is', 'plain'],
    ],
    input,
  );
  const when = update.condition ? ` when the price reaches ${update.condition.price}` : '';
  say(
    context,
    idOf('ask', row.id, entry.messageId, entry.revision, item, update.action),
    [
      heading(`Your decision · ${row.signal.side.toUpperCase()} ${row.signal.symbol}`, 'wait'),
      paragraph(`The provider says: ${update.action.replaceAll('_', ' ')}${when}. “${entry.text.slice(0, 200)}”`),
    ],
    choices,
  );
}

function askWhich(context: DeskContext, follow: FollowRow, { entry, update, item }: Told, targets: SignalRow[]): void {
  const choices = targets.flatMap((row) =>
    grantChoices(
      context,
      row,
      [['obey', `${row.signal.side.toUpperCase()} ${row.signal.symbol} ${row.signal.entry ?? ''}`.trim(), 'plain']],
      { update },
    ),
  );
  say(
    context,
    idOf('which', follow.id, entry.messageId, entry.revision, item, update.action),
    [
      heading('Which trade is meant?', 'wait'),
      paragraph(
        `“${entry.text.slice(0, 200)}” could mean ${targets.length === 1 ? 'this trade' : `${targets.length} open signals`}. Nothing was done.`,
      ),
    ],
    choices,
  );
}

/** An instruction about orders still on their way waits for the broker's answer, so that it can act on what came of them. */
export function mustWait(context: DeskContext, rows: SignalRow[]): boolean {
  const now = context.now();
  return rows.some((row) =>
    context.store
      .legs(row.id)
      .some(
        (leg) =>
          isLive(leg.state) &&
          context.store.waitingOfLeg(leg.id).some((command) => command.expiresAt > now && command.state === 'offered'),
      ),
  );
}
