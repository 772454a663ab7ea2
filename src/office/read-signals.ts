import { z } from 'zod';
import { readsFeed } from '../core/authority.ts';
import { type Block, heading, pairs, paragraph, table } from '../core/chat.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { type Read, readSchema, type Signal } from '../core/reading.ts';
import { internally, type Who } from '../core/who.ts';
import { previewPlan, previewSchema } from '../desk/signals/preview-plan.ts';
import { readText } from '../feed/read-text.ts';
import { defaultReadingSettings, type ReadingSettings, readingSettingsSchema } from '../feed/reading-settings.ts';
import { signalsOf } from '../feed/revise.ts';
import { showSettings } from '../feed/settings.ts';
import type { OfficeContext } from './catalogue.ts';
import { officeAction } from './office-action.ts';

const answerSchema = z.object({
  read: readSchema,
  /** one list for each trade of the message, one plan for each account that would take it */
  plans: z.array(z.array(previewSchema)),
});
type Answer = z.infer<typeof answerSchema>;

const mostTrades = 5;

/** The same readers as a channel's own, and the same plan as a follow's own. Nothing is kept and nothing is sent. */
export const readSignals = officeAction({
  name: 'signals.read',
  summary: 'Shows what a message is read as and the plan it would become; trades nothing',
  kind: 'read',
  needs: { scope: 'read', over: 'desk', also: ({ feed }) => readsFeed(feed) },
  http: { method: 'post', path: '/signals/read' },
  chat: { command: 'parse', usage: '/parse MESSAGE', fromText: (text) => ({ text }) },
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

function sayReading({ read, plans }: Answer): Block[] {
  const trades = signalsOf(read.reading);
  return [
    heading(
      `Read as ${read.reading.type}, ${read.certainty}, by ${read.reader}`,
      read.certainty === 'certain' ? 'good' : 'wait',
    ),
    ...(read.reading.type === 'reject' ? [paragraph(read.reading.reason)] : []),
    ...explained(read),
    paragraph(`Why: ${read.reasons.join('; ')}.`),
    ...updatesIn(read),
    ...trades.flatMap((signal, at) => sayPlans(signal, plans[at] ?? [])),
    paragraph('Nothing was traded.'),
  ];
}

/** Every piece of the text with what it was taken for; the fields alone where a model read it. */
function explained({ explanation, spans }: Read): Block[] {
  const rows =
    explanation.length > 0
      ? explanation.map(({ text, as, of }) => [text, of === undefined ? as : `${as}: ${of.replaceAll('_', ' ')}`])
      : spans.map(({ text, field }) => [text, `field: ${field}`]);
  return rows.length > 0 ? [table(['in the text', 'taken for'], rows.slice(0, mostPieces))] : [];
}
const mostPieces = 120;

function updatesIn({ reading }: Read): Block[] {
  const items = reading.type === 'update' ? [reading] : reading.type === 'updates' ? reading.items : [];
  return items.map(({ type: _type, action, ...rest }) =>
    pairs([
      ['Instruction', action.replaceAll('_', ' ')],
      ...Object.entries(rest).map(([key, value]): [string, string] => [key, JSON.stringify(value)]),
    ]),
  );
}

function sayPlans({ side, symbol }: Signal, previews: Answer['plans'][number]): Block[] {
  if (previews.length === 0) return [paragraph(`${side.toUpperCase()} ${symbol}: no account follows this channel.`)];
  return previews.flatMap(({ account, would, because, plan, largestLots }) => [
    heading(`${side.toUpperCase()} ${symbol} on ${account}: would ${would}`, would === 'refuse' ? 'bad' : 'plain'),
    ...because.map(paragraph),
    ...(plan
      ? [
          table(
            ['order', 'lots', 'price', 'stop', 'target', 'risk'],
            plan.legs.map((leg) => [leg.type, leg.lots, leg.price, leg.sl ?? 'none', leg.tp ?? 'open', leg.risk]),
          ),
          paragraph(`Risk ${plan.riskMoney} in all; ${plan.lossPerLot} per lot to the stop.`),
        ]
      : []),
    ...(would === 'refuse' && largestLots !== null
      ? [paragraph(`Largest size that would pass: ${largestLots} lots.`)]
      : []),
  ]);
}
