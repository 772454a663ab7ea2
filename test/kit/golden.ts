import { z } from 'zod';
import type { Office } from '../../src/core/office.ts';
import { internally } from '../../src/core/who.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { demo, firstRun, owner } from '../../src/office/demo.ts';
import type { Services } from '../../src/platform/services.ts';
import { allActions, allRefusals } from '../../src/runtime/program.ts';

/** A Monday morning so far away that no real alarm rings before the test rings it. */
export const goldenStart = Date.UTC(2098, 0, 6, 9);

/** An office of any runtime, with a clock that the test moves. */
export interface Stage {
  office: Office;
  services: Services;
  /** lets time pass: whatever falls due is done in the order of its time, with all that follows from it */
  advance(ms: number): Promise<void>;
}

const journalSchema = z.object({
  lines: z.array(z.object({ seq: z.number(), kind: z.string(), body: z.string(), hash: z.string() })),
});
export type GoldenJournal = z.infer<typeof journalSchema>['lines'];

const message = z.object({ messageId: z.string() });
const pageSize = 100;

/**
 * One morning at a desk, the same on every runtime: chatter, a signal that is filled, its first target, the moved stop
 * of the rest, one that is refused, and one whose price walks by itself. Returns the desk's journal.
 */
export async function playGolden(stage: Stage): Promise<GoldenJournal> {
  const context: OfficeContext = { ...stage, catalogue: buildCatalogue(allActions, allRefusals) };
  async function must<T>(schema: z.ZodType<T>, name: string, input: object): Promise<T> {
    const outcome = await perform(context, name, input, owner('golden'));
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return schema.parse(outcome.value);
  }
  async function post(text: string, replyTo?: string): Promise<string> {
    const { messageId } = await must(message, 'messages.post', { feed: demo.feed, text, ...(replyTo && { replyTo }) });
    await stage.advance(2_000);
    return messageId;
  }
  async function gold(bid: string, ask: string): Promise<void> {
    await must(z.unknown(), 'quotes.set', { venue: `${demo.desk}-${demo.account}`, symbol: 'XAUUSD', bid, ask });
    await stage.advance(2_000);
  }

  await firstRun(context);
  await stage.advance(1_000);
  await gold('4060.00', '4060.25');
  await post('Good morning traders, quiet day ahead');
  const signal = await post('XAUUSD BUY 4060.25\nSL 4050\nTP1 4070\nTP2 4080');
  await gold('4070.10', '4070.35');
  await post('Move SL to break even', signal);
  await gold('4055.00', '4055.25');
  await post('XAUUSD SELL 4055\nTP 4030');
  const { bid } = await walkingPrice(stage.office);
  await post(`EURUSD BUY NOW\nSL ${(bid - 0.0004).toFixed(5)}\nTP ${(bid + 0.0002).toFixed(5)}`);
  await stage.advance(30_000);
  return readJournal(must);
}

async function walkingPrice(office: Office): Promise<{ bid: number }> {
  const venue = office.venue(`${demo.desk}-${demo.account}`);
  const outcome = await venue.perform('broker.quotes', { symbols: ['EURUSD'] }, internally('golden'));
  const { quotes } = z.object({ quotes: z.array(z.object({ bid: z.string() })) }).parse(outcome.ok && outcome.value);
  return { bid: Number(quotes[0]?.bid) };
}

async function readJournal(
  must: (schema: typeof journalSchema, name: string, input: object) => Promise<z.infer<typeof journalSchema>>,
): Promise<GoldenJournal> {
  const all: GoldenJournal = [];
  for (;;) {
    const { lines } = await must(journalSchema, 'journal.list', { after: all.at(-1)?.seq ?? 0, limit: pageSize });
    all.push(...lines);
    if (lines.length < pageSize) return all;
  }
}
