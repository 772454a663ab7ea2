import { z } from 'zod';
import { type Block, pairs, paragraph, placeSchema } from '../../core/chat.ts';
import { isLetterPlace, letterPlaceOf } from '../../core/letters.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { chosen, loudness, quietSchema, type Telling, tellingSchema } from '../../core/telling.ts';
import { isPlace, tellingOf } from '../../talk/places.ts';
import type { Words } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';

const shown = tellingSchema.required().extend({ place: z.string() });
type Shown = z.infer<typeof shown>;

/** How loud one chat may be. In a chat it is the one that it is said in. */
export const changeTelling = deskAction({
  name: 'places.tell',
  summary:
    'Says what rings in one of your chats, what comes without a sound and what not at all, and when it is quiet there',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  http: { method: 'patch', path: '/places/{place}/telling' },
  chat: { command: 'alerts', fromText: fromAlerts },
  input: z.strictObject({
    place: placeSchema.optional().describe('the chat it is said in when left out'),
    money: loudness.optional(),
    question: loudness.optional(),
    info: loudness.optional(),
    quiet: quietSchema.nullable().optional(),
  }),
  output: shown,
  say: sayTelling,
  run: (context: DeskContext, { place: named, ...change }, who): Outcome<Shown> => {
    const place = named ?? who.place ?? `web:${context.id}`;
    if (!isPlace(context, place)) return deskRefusals.refuse('PLACE_UNKNOWN', { place });
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const telling: Telling = { ...tellingOf(context, place), ...given };
    if (Object.keys(given).length > 0) context.store.setTelling(place, telling);
    return accept({ ...telling, place });
  },
});

/** The same, for the hours. */
export const changeQuiet = deskAction({
  name: 'places.quiet',
  summary: 'Sets the hours in which only alarms ring in this chat; shows them when none are given',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  chat: { command: 'quiet', fromText: fromQuiet },
  input: z.object({ quiet: quietSchema.nullable().optional() }),
  output: shown,
  say: sayTelling,
  run: (context: DeskContext, input, who) => changeTelling.run(context, input, who, undefined) as Outcome<Shown>,
});

function fromAlerts(text: string): unknown {
  const words = text.trim().split(/\s+/);
  const place = letterPlaceOf(words[0] ?? '');
  const [kind = '', how = ''] = (place === null ? words : words.slice(1)).map((word) => word.toLowerCase());
  return { ...(place === null ? {} : { place }), ...(kind === '' ? {} : { [kind]: how }) };
}

function fromQuiet(text: string): unknown {
  const plain = text.trim().toLowerCase();
  if (plain === '') return {};
  const hours = /^(\d{1,2}:\d\d)\s*(?:-|–|to|a)\s*(\d{1,2}:\d\d)$/.exec(plain);
  const full = (time = '') => time.padStart(5, '0');
  return {
    quiet: hours ? { from: full(hours[1]), to: full(hours[2]) } : plain === 'off' ? null : { from: plain, to: '' },
  };
}

function sayTelling(telling: Shown, _input: unknown, words: Words): Block[] {
  const { quiet } = telling;
  const hours = quiet ? words.say('telling.HOURS', quiet) : words.say('telling.NO_HOURS');
  const isWritten = isLetterPlace(telling.place);
  const how = isWritten ? 'written' : 'loudness';
  return [
    pairs([
      ...chosen.map((kind): [string, string] => [words.term('telling', kind), words.term(how, telling[kind])]),
      [words.say('telling.QUIET'), hours],
    ]),
    paragraph(isWritten ? words.say('address.ALARMS') : words.say('telling.ALARMS')),
  ];
}
