import { z } from 'zod';
import { decimalText, sideSchema } from '../../core/broker.ts';
import { accept } from '../../core/outcome.ts';
import { type Certainty, readSchema, type Signal, signalSchema } from '../../core/reading.ts';
import { noteSentence } from '../cards/notes.ts';
import { findingSentence } from '../comply/finding-sentence.ts';
import { deskAction } from '../desk-action.ts';
import { type GatheredFacts, gatherBroker } from '../facts/gather.ts';
import { deskWords } from '../language.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext, FollowRow } from '../store.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { consider } from './consider.ts';
import { withQuestion } from './decide/how.ts';
import { decideOpening, type Opening } from './decide/opening.ts';
import { decideHow } from './decide-how.ts';
import { openingFacts } from './decide-signal.ts';
import { findRepost } from './find-repost.ts';
import { repostReasons } from './repost-reasons.ts';

const most = 10;

export const previewSchema = z.object({
  follow: z.string(),
  feed: z.string(),
  account: z.string(),
  /** what would become of it now: an order, a question, a card, a wait for its levels, or a refusal */
  would: z.enum(['place', 'ask', 'show', 'await', 'refuse']),
  because: z.array(z.string()),
  /** those that are against it, by their ids */
  rules: z.array(z.string()),
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
  facts: GatheredFacts | null;
}

/** What a signal would become on this desk's accounts just now. Nothing is written, reserved or sent. */
export const previewPlan = deskAction({
  name: 'plans.preview',
  summary: 'Shows what a signal would become on the accounts that follow its channel, and trades nothing',
  kind: 'read',
  needs: 'office',
  input: z.object({
    signal: signalSchema,
    certainty: readSchema.shape.certainty,
    feed: z.string().optional(),
    postedAt: z.number().int().optional(),
  }),
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
  /** left out: just now */
  postedAt?: number | undefined;
}

const words = {
  place: 'place',
  ask: 'ask',
  show: 'show',
  await: 'await',
  refuse: 'refuse',
  forbid: 'refuse',
} as const satisfies Record<Opening['do'], Preview['would']>;

function previewOf(context: DeskContext, asked: Asked, { follow, facts }: Followed): Preview {
  const { id, feedId: feed, accountId } = follow;
  const preview = { follow: id, feed, account: accountId, rules: [], plan: null, largestLots: null };
  const account = context.store.account(accountId);
  if (!account || !facts) {
    const { refusal } = deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: account?.name ?? accountId });
    return { ...preview, would: 'refuse', because: [sentenceOf(deskWords(context), refusal)] };
  }
  const { quotes } = facts;
  const { snapshot } = facts.report;
  const { signal } = asked;
  const how = { ...asked, accountId, postedAt: asked.postedAt ?? context.now() };
  const { decision: usual, reason } = decideHow(context, how, follow);
  const repost = findRepost(context, follow, { id: '', messageId: '', signal }, quotes);
  const decision = repost ? withQuestion(usual) : usual;
  const question = { account, follow, signalId: null, signal, snapshot, quotes, beside: facts.beside };
  const considered = consider(context, question, decision);
  const { refusal, plan, verdict } = considered;
  const notes = [...(reason === null ? [] : [reason]), ...(repost ? repostReasons(repost) : [])];
  const because = notes.map((note) => noteSentence(deskWords(context), note));
  if (repost && repost.likeness !== 'doubtful') return { ...preview, would: 'refuse', because };
  if (refusal) because.push(sentenceOf(deskWords(context), refusal));
  const opening = decideOpening(considered, decision, openingFacts(context, how, follow));
  const would = words[opening.do];
  if (!plan) return { ...preview, would, because };
  if (considered.unjudged !== null) because.push(deskWords(context).told(considered.unjudged));
  const { symbol, side, riskMoney, lossPerLot, legs } = plan;
  for (const finding of verdict.violations) because.push(findingSentence(deskWords(context), finding));
  return {
    ...preview,
    would,
    because,
    rules: verdict.violations.map(({ rule }) => rule),
    plan: { symbol, side, riskMoney, lossPerLot, legs },
    largestLots: verdict.largestLots,
  };
}
