import { z } from 'zod';
import { readsFeed } from '../core/authority.ts';
import { type Block, heading, pairs, paragraph, table } from '../core/chat.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { type Piece, type Read, readSchema, type Signal } from '../core/reading.ts';
import { internally, type Who } from '../core/who.ts';
import { wishOf } from '../desk/cards/wish.ts';
import { heads } from '../desk/heads.ts';
import { previewPlan, previewSchema } from '../desk/signals/preview-plan.ts';
import { readText } from '../feed/read-text.ts';
import { defaultReadingSettings, type ReadingSettings, readingSettingsSchema } from '../feed/reading-settings.ts';
import { signalsOf } from '../feed/revise.ts';
import { showSettings } from '../feed/settings.ts';
import type { Words } from '../words/words.ts';
import type { OfficeContext } from './catalogue.ts';
import { officeAction } from './office-action.ts';

const answerSchema = z.object({
  read: readSchema,
  /** one list for each trade of the message, one plan for each account that would take it */
  plans: z.array(z.array(previewSchema)),
});
type Answer = z.infer<typeof answerSchema>;
type Planned = NonNullable<Answer['plans'][number][number]['plan']>;

const mostTrades = 5;

/** The same readers as a channel's own, and the same plan as a follow's own. Nothing is kept and nothing is sent. */
export const readSignals = officeAction({
  name: 'signals.read',
  summary: 'Shows what a message is read as and the plan it would become; trades nothing',
  kind: 'read',
  needs: { scope: 'read', over: 'desk', also: ({ feed }) => readsFeed(feed) },
  pace: 'heavy',
  http: { method: 'post', path: '/signals/read' },
  hidden: ['text'],
  chat: { command: 'parse', fromText: (text) => ({ text }) },
  input: z.object({
    text: z.string().min(1).max(16_000),
    replyTo: z.string().max(16_000).optional().describe('the text of the message it replies to'),
    feed: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
      .optional()
      .describe('reads it with the settings of this channel, and plans it for who follows it'),
    postedAt: z.number().int().optional().describe('Unix milliseconds; just now when left out'),
  }),
  output: answerSchema,
  say: sayReading,
  run: async ({ office, services }: OfficeContext, input, who): Promise<Outcome<Answer>> => {
    const settings = await settingsOf(office, input.feed, who);
    if (!settings.ok) return settings;
    const { text, replyTo, feed, postedAt } = input;
    const read = await readText(services.reading, { text, replyTo, settings: settings.value });
    const plans: Answer['plans'] = [];
    for (const signal of who.desk ? signalsOf(read.reading).slice(0, mostTrades) : []) {
      const { certainty } = read;
      const asked = { signal, certainty, feed, postedAt };
      const previewed = await ask(office.desk(who.desk ?? ''), previewPlan, asked, internally(who.trace));
      if (!previewed.ok) return previewed;
      plans.push(previewed.value.previews);
    }
    return accept({ read, plans });
  },
});

async function settingsOf(
  office: OfficeContext['office'],
  feed: string | undefined,
  who: Who,
): Promise<Outcome<ReadingSettings>> {
  if (feed === undefined) return accept(defaultReadingSettings);
  const shown = await ask(office.feed(feed), showSettings, { feed }, internally(who.trace));
  return shown.ok ? accept(readingSettingsSchema.parse(shown.value)) : shown;
}

function sayReading({ read, plans }: Answer, _: unknown, words: Words): Block[] {
  const { reading, certainty, reader, reasons } = read;
  const trades = signalsOf(reading);
  return [
    heading(
      words.say('parse.TITLE', { type: reading.type, certainty, reader }),
      certainty === 'certain' ? 'good' : 'wait',
    ),
    ...(reading.type === 'reject' ? [paragraph(words.term('because', reading.reason))] : []),
    ...explained(read, words),
    paragraph(words.say('parse.WHY', { reasons: reasons.map((reason) => words.term('because', reason)).join('; ') })),
    ...updatesIn(read, words),
    ...trades.flatMap((signal, at) => sayPlans(signal, plans[at] ?? [], words)),
    paragraph(words.say('parse.NOTHING')),
  ];
}

/** Every piece of the text with what it was taken for; the fields alone where a model read it. */
function explained({ explanation, spans }: Read, words: Words): Block[] {
  const rows =
    explanation.length > 0
      ? explanation.map((piece) => [piece.text, takenFor(piece, words)])
      : spans.map(({ text, field }) => [text, fieldSaid(field, words)]);
  const head = [words.say('parse.IN_TEXT'), words.say('parse.TAKEN_FOR')];
  return rows.length > 0 ? [table(head, rows.slice(0, mostPieces))] : [];
}
const mostPieces = 120;

/** Of a path such as `items.0.tps.1` the part it leads to, counted from 1. */
function fieldSaid(path: string, words: Words): string {
  const [, of = path, nth] = /([a-zA-Z_]+)(?:\.(\d+))?$/.exec(path) ?? [];
  return words.say('parse.FIELD', { of, nth: nth === undefined ? null : Number(nth) + 1 });
}

function takenFor({ as, of }: Pick<Piece, 'as' | 'of'>, words: Words): string {
  if (as === 'field') return fieldSaid(of ?? '', words);
  if (as === 'statement') return words.say('parse.STATEMENT', { of: of ?? '' });
  return words.term('piece', as);
}

function updatesIn({ reading }: Read, words: Words): Block[] {
  const items = reading.type === 'update' ? [reading] : reading.type === 'updates' ? reading.items : [];
  return items.map((update) => {
    const { symbol, condition } = update;
    const wish = wishOf(update);
    const said = condition ? words.say('reading.WHEN', { words: wish, price: condition.price }) : words.told(wish);
    const about: [string, string][] = symbol === undefined ? [] : [[words.say('parse.ABOUT'), symbol]];
    return pairs([[words.say('parse.INSTRUCTION'), said], ...about]);
  });
}

function sayPlans({ side, symbol }: Signal, previews: Answer['plans'][number], words: Words): Block[] {
  if (previews.length === 0) return [paragraph(words.say('parse.NOBODY', { side, symbol }))];
  return previews.flatMap(({ account, would, because, plan, largestLots }) => [
    heading(words.say('parse.PLAN', { side, symbol, account, would }), would === 'refuse' ? 'bad' : 'plain'),
    ...because.map(paragraph),
    ...(plan ? sayPlan(plan, words) : []),
    ...(would === 'refuse' && largestLots !== null
      ? [paragraph(words.say('card.LARGEST_SIZE', { lots: largestLots }))]
      : []),
  ]);
}

function sayPlan({ legs, riskMoney, lossPerLot }: Planned, words: Words): Block[] {
  return [
    table(
      heads(words, ['order', 'lots', 'price', 'stop', 'target', 'risk']),
      legs.map(({ type, lots, price, sl, tp, risk }) => [
        words.term('kind', type),
        lots,
        price,
        sl ?? words.say('card.NONE'),
        tp ?? words.say('card.NO_TARGET'),
        words.amount(risk),
      ]),
    ),
    paragraph(words.say('parse.RISK', { risk: riskMoney, perLot: lossPerLot })),
  ];
}
