import { z } from 'zod';
import { accountSnapshotSchema } from '../../src/core/broker.ts';
import { blockSchema, choiceSchema } from '../../src/core/chat.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import type { Who } from '../../src/core/who.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { demo, firstRun, owner } from '../../src/office/demo.ts';
import { allActions, allRefusals } from '../../src/runtime/program.ts';
import { openTestOffice, type TestOfficeParts } from './office.ts';

const talkSchema = z.object({
  talk: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      direction: z.string(),
      blocks: z.array(blockSchema),
      choices: z.array(choiceSchema),
    }),
  ),
});
const accountSchema = z.object({ snapshot: accountSnapshotSchema });
const signalsSchema = z.object({
  signals: z.array(
    z.object({
      signal: z.string(),
      state: z.string(),
      messageId: z.string(),
      notes: z.array(z.string()),
      trace: z.string(),
      legs: z.array(
        z.object({
          item: z.number(),
          n: z.number(),
          state: z.string(),
          lots: z.string(),
          sl: z.string().nullable(),
          tp: z.string().nullable(),
          profit: z.string(),
          price: z.string(),
          openPrice: z.string().nullable(),
        }),
      ),
      verdict: z.unknown(),
    }),
  ),
});

const journalSchema = z.object({
  lines: z.array(z.object({ seq: z.number(), kind: z.string(), body: z.string(), hash: z.string() })),
});

/** A newcomer's installation: one desk, one paper account, one followed channel, driven as a person would. */
export async function openTrader(parts: Omit<TestOfficeParts, 'rooms'> = {}) {
  const opened = openTestOffice(parts);
  const { office, services } = opened;
  const context = { office, services, catalogue: buildCatalogue(allActions, allRefusals) } satisfies OfficeContext;
  await firstRun(context);
  await opened.settle();

  async function tell(name: string, input: object, who: Partial<Who> = {}): Promise<Outcome<unknown>> {
    return perform(context, name, input, { ...owner('test'), ...who });
  }
  async function must<T>(schema: z.ZodType<T>, name: string, input: object): Promise<T> {
    const outcome = await tell(name, input);
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return schema.parse(outcome.value);
  }
  const anything = z.unknown();
  return {
    ...opened,
    context,
    tell,
    async post(text: string, more: object = {}): Promise<string> {
      const { messageId } = await must(z.object({ messageId: z.string() }), 'messages.post', {
        feed: demo.feed,
        text,
        ...more,
      });
      await opened.settle();
      return messageId;
    },
    async edit(messageId: string, text: string): Promise<void> {
      await must(anything, 'messages.edit', { feed: demo.feed, messageId, text });
      await opened.settle();
    },
    async remove(messageId: string): Promise<void> {
      await must(anything, 'messages.delete', { feed: demo.feed, messageId });
      await opened.settle();
    },
    async quote(symbol: string, bid: string, ask: string): Promise<void> {
      await must(anything, 'quotes.set', { venue: `${demo.desk}-${demo.account}`, symbol, bid, ask });
      await opened.settle();
    },
    async press(label: string): Promise<Outcome<unknown>> {
      const { talk } = await must(talkSchema, 'chat.list', {});
      const choice = talk.flatMap(({ choices }) => choices).find((candidate) => candidate.label === label);
      if (!choice) throw new Error(`no button ${label}`);
      const outcome = await tell('chat.choose', { choice: choice.id });
      await opened.settle();
      return outcome;
    },
    talk: async () => (await must(talkSchema, 'chat.list', {})).talk,
    account: async () => (await must(accountSchema, 'accounts.show', { account: demo.account })).snapshot,
    signals: async () => (await must(signalsSchema, 'signals.list', {})).signals,
    async journal() {
      const all: z.infer<typeof journalSchema>['lines'] = [];
      for (;;) {
        const { lines } = await must(journalSchema, 'journal.list', { after: all.at(-1)?.seq ?? 0, limit: 500 });
        all.push(...lines);
        if (lines.length < 500) return all;
      }
    },
    async configure(change: object): Promise<void> {
      const { follows } = await must(
        z.object({ follows: z.array(z.object({ follow: z.string() })) }),
        'follows.list',
        {},
      );
      await must(anything, 'follows.change', { follow: follows[0]?.follow, ...change });
    },
  };
}

export type Trader = Awaited<ReturnType<typeof openTrader>>;

export { textOf } from './card-text.ts';
