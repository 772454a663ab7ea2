import { z } from 'zod';
import { defineAction } from '../../core/action.ts';
import { decimalText, sideSchema } from '../../core/broker.ts';
import { accept } from '../../core/outcome.ts';
import { type Certainty, readSchema, type Signal, signalSchema } from '../../core/reading.ts';
import { checkIntent } from '../comply/check.ts';
import { type BrokerFacts, gatherBroker } from '../gather.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext, FollowRow } from '../store.ts';
import { findingSentence, sentenceOf } from '../talk/sentences.ts';
import { decisionOf, planFor } from './decide-signal.ts';

const most = 10;

export const previewSchema = z.object({
  follow: z.string(),
  feed: z.string(),
  account: z.string(),
  /** what would become of it now: an order, a question, a card, or a refusal */
  would: z.enum(['place', 'ask', 'show', 'refuse']),
  because: z.array(z.string()),
  plan: z
    .object({
      symbol: z.string(),
      side: sideSchema,
      riskMoney: decimalText,
      lossPerLot: decimalText,
      legs: z.array(
        z.object({
          type: z.enum(['market', 'limit', 'stop']),
          lots: decimalText,
          price: decimalText,
          sl: decimalText.nullable(),
          tp: decimalText.nullable(),
          risk: decimalText,
        }),
      ),
    })
    .nullable(),
  largestLots: decimalText.nullable(),
});
export type Preview = z.infer<typeof previewSchema>;

interface Followed {
  follow: FollowRow;
  facts: BrokerFacts | null;
}

/** What a signal would become on this desk's accounts just now. Nothing is written, reserved or sent. */
export const previewPlan = defineAction({
  name: 'plans.preview',
  summary: 'Shows what a signal would become on the accounts that follow its channel, and trades nothing',
  on: 'desk',
  kind: 'read',
  permission: 'internal',
  input: z.object({ signal: signalSchema, certainty: readSchema.shape.certainty, feed: z.string().optional() }),
  output: z.object({ previews: z.array(previewSchema) }),
  prepare: async (context: DeskContext, input): Promise<Followed[]> => {
    const follows = context.store.follows().filter(({ feedId }) => input.feed === undefined || feedId === input.feed);
    return Promise.all(
      follows.slice(0, most).map(async (follow) => {
        const account = context.store.account(follow.accountId);
        const facts = account ? await gatherBroker(context, account).catch(() => null) : null;
        return { follow, facts };
      }),
    );
  },
  run: (context: DeskContext, input, _who, followed) =>
    accept({ previews: followed.map((each) => previewOf(context, input, each)) }),
});

interface Asked {
  signal: Signal;
  certainty: Certainty;
}

function previewOf(context: DeskContext, asked: Asked, { follow, facts }: Followed): Preview {
  const { id, feedId: feed, accountId } = follow;
  const refused = (because: string[]): Preview => ({
    follow: id,
    feed,
    account: accountId,
    would: 'refuse',
    because,
    plan: null,
    largestLots: null,
  });
  const account = context.store.account(accountId);
  if (!account || !facts)
    return refused([
      sentenceOf(deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: account?.name ?? accountId }).refusal),
    ]);
  const { quotes } = facts;
  const { snapshot } = facts.report;
  const decision = decisionOf(asked, follow);
  const planned = planFor({ ...account, snapshot }, follow, asked, quotes, decision);
  if (!planned.ok) return refused([sentenceOf(planned.refusal)]);
  const { symbol, side, riskMoney, lossPerLot, legs } = planned.value;
  const intent = {
    kind: 'open' as const,
    legs: legs.map((leg) => ({ ...leg, symbol, side })),
    signalId: null,
    feedId: feed,
  };
  const verdict = checkIntent(context, account, intent, { quotes, snapshot });
  const would = ({ auto: 'place', confirm: 'ask', alert: 'show' } as const)[decision.mode];
  return {
    follow: id,
    feed,
    account: accountId,
    would: verdict.allowed ? would : 'refuse',
    because: verdict.violations.map((finding) => `${finding.rule}: ${findingSentence(finding)}`),
    plan: { symbol, side, riskMoney, lossPerLot, legs },
    largestLots: verdict.largestLots,
  };
}
