import { z } from 'zod';
import { heading, paragraph } from '../../core/chat.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import type { Update } from '../../core/reading.ts';
import type { Offer } from '../../talk/tap.ts';
import { wordsOf } from '../cards/update-words.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { closeQuestion, grantChoices } from '../talk/cards.ts';
import { askUntil } from '../talk/question.ts';
import { keepTap, obeyTap } from '../talk/taps.ts';
import { stopsOf } from './decide/overtaken.ts';
import { atOnce, type Waiting } from './waiting.ts';

interface Told {
  entry: FeedEntry;
  update: Update;
  /** which instruction of the message */
  item: number;
}

/** Asks whether an instruction is carried out: now, or when the price gets where it says. */
export function askToObey(context: DeskContext, row: SignalRow, { entry, update, item }: Told, why = ''): void {
  const { condition } = update;
  const when = condition ? ` when the price reaches ${condition.price}` : '';
  const said = `The provider says: ${wordsOf(update)}${when}. “${entry.text.slice(0, 200)}”`;
  const id = idOf('ask', row.id, entry.messageId, entry.revision, item, update.action);
  ask(context, row, { id, update, messageId: entry.messageId, item, words: [said, why] });
}

/** The price is where an instruction waited for it, and carrying it out is not for us alone to decide. */
export function askWhenThere(context: DeskContext, row: SignalRow, waiting: Waiting): void {
  const { id, update, price, messageId, item } = waiting;
  const words = [`The price has reached ${price}, for which the provider said: ${wordsOf(update)}.`];
  ask(context, row, { id: idOf('ask', row.id, id), update, messageId, item, words });
}

function ask(
  context: DeskContext,
  row: SignalRow,
  { id, update, words, ...of }: { id: string; update: Update; messageId: string; item: number; words: string[] },
): void {
  const stops = stopsOf(context.store.legs(row.id));
  const then: Offer[] = update.condition
    ? grantChoices(context, row, [[obeyTap, 'Do it when the price is there', 'primary']], { update, stops, ...of })
    : [];
  const now = grantChoices(
    context,
    row,
    [[obeyTap, update.condition ? 'Do it now' : 'Do it', update.condition ? 'plain' : 'primary']],
    { update: atOnce(update), stops, ...of },
  );
  const keep = grantChoices(context, row, [[keepTap, 'Leave as it is', 'plain']], of);
  const title = heading(`Your decision · ${row.signal.side.toUpperCase()} ${row.signal.symbol}`, 'wait');
  const said = words.filter((sentence) => sentence !== '').map(paragraph);
  askUntil(context, id, [title, ...said], [...then, ...now, ...keep]);
}

export function askWhich(
  context: DeskContext,
  follow: FollowRow,
  { entry, update, item }: Told,
  targets: SignalRow[],
): void {
  const choices = targets.flatMap((row) =>
    grantChoices(
      context,
      row,
      [[obeyTap, `${row.signal.side.toUpperCase()} ${row.signal.symbol} ${row.signal.entry ?? ''}`.trim(), 'plain']],
      { update, messageId: entry.messageId, item, stops: stopsOf(context.store.legs(row.id)) },
    ),
  );
  const meant = targets.length === 1 ? 'this trade' : `${targets.length} open signals`;
  askUntil(
    context,
    idOf('which', follow.id, entry.messageId, entry.revision, item, update.action),
    [
      heading('Which trade is meant?', 'wait'),
      paragraph(`“${entry.text.slice(0, 200)}” could mean ${meant}. Nothing was done.`),
    ],
    choices,
  );
}

const instructionSchema = z.object({ messageId: z.string(), item: z.number() });

/**
 * An instruction that was taken back or worded anew can no longer be said yes to; one whose words are still the same
 * keeps its question. Gives the trades it was asked about.
 */
export function closeInstructionQuestions(
  context: DeskContext,
  follow: FollowRow,
  messageId: string,
  isStillSaid: (item: number) => boolean,
): SignalRow[] {
  const { store } = context;
  return store.liveSignals(follow.id).filter((row) => {
    const asked = store.questionsAbout(row.id).filter(({ input }) => {
      const { data } = instructionSchema.safeParse(input);
      return data?.messageId === messageId && !isStillSaid(data.item);
    });
    for (const card of new Set(asked.map((question) => question.card))) closeQuestion(context, card, row.id);
    return asked.length > 0;
  });
}
