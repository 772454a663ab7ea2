import { z } from 'zod';
import type { Quote } from '../../core/broker.ts';
import { heading, paragraph } from '../../core/chat.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import type { Update } from '../../core/reading.ts';
import type { Said } from '../../core/said.ts';
import type { Offer } from '../../talk/tap.ts';
import type { Words } from '../../words/words.ts';
import { wishOf } from '../cards/wish.ts';
import { deskWords } from '../language.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { closeQuestion, grantChoices } from '../talk/cards.ts';
import { askUntil } from '../talk/question.ts';
import { keepTap, obeyTap } from '../talk/taps.ts';
import { askTitle } from '../talk/title.ts';
import { stopsOf } from './decide/overtaken.ts';
import { atOnce, type Waiting } from './waiting.ts';
import type { Doubt } from './weigh.ts';
import { sayWhatItWouldDo } from './what-it-would-do.ts';

interface Told {
  entry: FeedEntry;
  update: Update;
  /** which instruction of the message */
  item: number;
  quotes: Quote[];
}

/** Asks whether an instruction is carried out: now, or when the price gets where it says. */
export function askToObey(
  context: DeskContext,
  row: SignalRow,
  { entry, update, item, quotes }: Told,
  why: Doubt | Said | null,
): void {
  const words = deskWords(context);
  const text = entry.text.slice(0, 200);
  const said = words.say('ask.SAYS', { words: wishOf(update), price: update.condition?.price, text });
  const id = idOf('ask', row.id, entry.messageId, entry.revision, item, update.action);
  ask(context, row, {
    id,
    update,
    messageId: entry.messageId,
    item,
    quotes,
    words: why === null ? [said] : [said, typeof why === 'string' ? words.say(why) : words.told(why)],
  });
}

/** The price is where an instruction waited for it, and carrying it out is not for us alone to decide. */
export function askWhenThere(
  context: DeskContext,
  row: SignalRow,
  waiting: Waiting,
  { why, quotes }: { why: Doubt | null; quotes: Quote[] },
): void {
  const { id, update, price, messageId, item } = waiting;
  const words = deskWords(context);
  const said = words.say('ask.REACHED', { price, words: wishOf(update) });
  const told = why === null ? [said] : [said, words.say(why)];
  ask(context, row, { id: idOf('ask', row.id, id), update, messageId, item, quotes, words: told });
}

interface Question {
  id: string;
  update: Update;
  messageId: string;
  item: number;
  quotes: Quote[];
  words: string[];
}

function ask(context: DeskContext, row: SignalRow, { id, update, words: said, quotes, ...of }: Question): void {
  const words = deskWords(context);
  const { side, symbol } = row.signal;
  const stops = stopsOf(context.store.legs(row.id));
  const then: Offer[] = update.condition
    ? grantChoices(context, row, [[obeyTap, words.say('press.DO_IT_THEN'), 'primary']], { update, stops, ...of })
    : [];
  const now = grantChoices(
    context,
    row,
    [
      [
        obeyTap,
        words.say(update.condition ? 'press.DO_IT_NOW' : 'press.DO_IT'),
        update.condition ? 'plain' : 'primary',
      ],
    ],
    { update: atOnce(update), stops, ...of },
  );
  const keep = grantChoices(context, row, [[keepTap, words.say('press.LEAVE_AS_IT_IS'), 'plain']], of);
  const title = heading(askTitle(words, words.say('ask.TRADE', { side, symbol })), 'wait');
  const effect = sayWhatItWouldDo(context, row, { update }, quotes);
  askUntil(context, id, [title, ...said.map(paragraph), ...effect], [...then, ...now, ...keep]);
}

export function askWhich(
  context: DeskContext,
  follow: FollowRow,
  { entry, update, item }: Omit<Told, 'quotes'>,
  targets: SignalRow[],
): void {
  const words = deskWords(context);
  const choices = targets.flatMap((row) =>
    grantChoices(context, row, [[obeyTap, nameOf(words, row), 'plain']], {
      update,
      messageId: entry.messageId,
      item,
      stops: stopsOf(context.store.legs(row.id)),
    }),
  );
  askUntil(
    context,
    idOf('which', follow.id, entry.messageId, entry.revision, item, update.action),
    [
      heading(words.say('ask.WHICH_TRADE'), 'wait'),
      paragraph(words.say('ask.COULD_MEAN', { text: entry.text.slice(0, 200), count: targets.length })),
    ],
    choices,
  );
}

function nameOf(words: Words, { signal: { side, symbol, entry } }: SignalRow): string {
  return words.say('ask.TRADE', { side, symbol, entry: entry === null ? null : `${entry}` });
}

const instructionSchema = z.object({ messageId: z.string(), item: z.number(), isEdit: z.never().optional() });

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
