import { z } from 'zod';
import { actorId } from '../../core/actor-id.ts';
import type { Needs } from '../../core/authority.ts';
import { closeFeedCall } from '../../core/desk-calls.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Pace } from '../../core/pace.ts';
import { deskAction } from '../desk-action.ts';
import { type Effect, effectSchema } from '../effects/effect.ts';
import { sayEffect } from '../effects/effect-words.ts';
import type { GatheredFacts } from '../facts/gather.ts';
import { finish } from '../signals/finish.ts';
import type { DeskContext } from '../store.ts';
import { amountText, type HandAct, pipCount, type Target } from './act.ts';
import { actByHand, type Hand, rehearse } from './do-act.ts';
import { accountsMeant, accountsTouched, gatherAccounts, takeFacts } from './gather-meant.ts';

const preview = z.boolean().optional().describe('only tells the effect in figures; nothing is done');
const id = z.string().min(1).max(120).describe("the broker's own id, or the id of our leg or signal");
const account = actorId.optional().describe('where two accounts have the same id');
const aim = z
  .number()
  .int()
  .min(1)
  .max(50)
  .optional()
  .describe('only the leg that aims at this target, counted from 1');
const level = amountText.nullable();

const output = z.strictObject({ ...effectSchema.shape, done: z.boolean() });
type Done = z.infer<typeof output>;

const named = (input: { id: string; account?: string | undefined; aim?: number | undefined }): Target => ({
  trade: input.id,
  ...(input.account === undefined ? {} : { account: input.account }),
  ...(input.aim === undefined ? {} : { aim: input.aim }),
});

interface Door<I> {
  name: string;
  summary: string;
  needs: Needs<I>;
  pace: Pace;
  http: { method: 'post' | 'patch' | 'delete'; path: string };
  input: z.ZodType<I>;
  hand: (input: I) => Hand;
}

/** An act over HTTP: at once, with the facts of now; or only its effect. */
function handAction<I extends { preview?: boolean | undefined }>({ hand, ...door }: Door<I>) {
  return deskAction({
    ...door,
    kind: 'write',
    output,
    say: (done: Done, _, words) => sayEffect(words, done),
    prepare: (context: DeskContext, input: I) => gatherAccounts(context, accountsMeant(context, hand(input).target)),
    run: (context: DeskContext, input: I, _who, gathered: GatheredFacts[]): Outcome<Done> => {
      const quotesOf = takeFacts(context, gathered);
      const work = input.preview ? rehearse : actByHand;
      const outcome: Outcome<Effect> = work(context, hand(input), quotesOf);
      if (!outcome.ok) return outcome;
      finish(context, accountsTouched(quotesOf, outcome.value));
      return { ok: true, value: { ...outcome.value, done: input.preview !== true } };
    },
  });
}

const one = { id, account, aim, preview };

export const closePosition = handAction({
  name: 'positions.close',
  needs: { scope: 'trade', over: 'desk' },
  pace: 'protect',
  summary: 'Closes a position, or a part of it rounded down to what its broker takes',
  http: { method: 'post', path: '/positions/{id}/close' },
  input: z
    .strictObject({
      ...one,
      percent: z.number().gt(0).lt(100).optional(),
      lots: amountText.optional(),
      all: z.literal(true).optional(),
    })
    .refine(({ percent, lots, all }) => [percent, lots, all].filter((each) => each !== undefined).length === 1, {
      message: 'say one of percent, lots and all',
    }),
  hand: (input) => ({ target: named(input), act: closeAct(input) }),
});

function closeAct({ percent, lots }: { percent?: number | undefined; lots?: string | undefined }): HandAct {
  if (percent !== undefined) return { act: 'part', size: { percent } };
  return lots === undefined ? { act: 'close' } : { act: 'part', size: { lots } };
}

export const closeAll = handAction({
  name: closeFeedCall.name,
  needs: { scope: 'trade', over: 'desk' },
  pace: 'protect',
  summary: 'Closes and cancels all of a symbol, a channel, an account or the desk',
  http: { method: 'post', path: '/positions/close-all' },
  input: z
    .strictObject({
      symbol: z.string().min(1).max(40).optional(),
      feed: z.string().min(1).max(63).optional().describe('a channel; @hand for what was opened by hand'),
      account: actorId.optional(),
      all: z.literal(true).optional(),
      preview,
    })
    .refine(
      ({ symbol, feed, account: of, all }) => [symbol, feed, of].some((each) => each !== undefined) !== (all ?? false),
      {
        message: 'say what: a symbol, a feed, an account or all',
      },
    ),
  hand: ({ symbol, feed, account: of }) => ({
    target: { all: { ...(symbol && { symbol }), ...(feed && { feed }), ...(of && { account: of }) } },
    act: { act: 'close' },
  }),
});

/** What is left out stays as it is; `null` takes a target away. A stop is moved, never taken away. */
export const changePosition = handAction({
  name: 'positions.change',
  needs: { scope: 'trade', over: 'desk', stepUp: 'loosening' },
  pace: 'protect',
  summary: 'Moves stop and target of a position',
  http: { method: 'patch', path: '/positions/{id}' },
  input: z
    .strictObject({
      ...one,
      sl: amountText.optional(),
      slPips: pipCount.optional().describe('from the entry into profit; with a minus into loss'),
      breakeven: pipCount.optional().describe('the stop to the entry, so many pips beyond; 0 is the entry itself'),
      tp: level.optional(),
    })
    .refine(({ sl, slPips, breakeven }) => [sl, slPips, breakeven].filter((each) => each !== undefined).length <= 1, {
      message: 'say one of sl, slPips and breakeven',
    })
    .refine(({ sl, slPips, breakeven, tp }) => [sl, slPips, breakeven, tp].some((each) => each !== undefined), {
      message: 'say what is to be changed',
    }),
  hand: (input) => ({ target: named(input), act: { act: 'change', ...stopOf(input), ...targetOf(input) } }),
});

export const changeOrder = handAction({
  name: 'orders.change',
  needs: { scope: 'trade', over: 'desk', stepUp: 'loosening' },
  pace: 'protect',
  summary: 'Moves entry, stop and target of an order that waits',
  http: { method: 'patch', path: '/orders/{id}' },
  input: z
    .strictObject({ ...one, entry: amountText.optional(), sl: amountText.optional(), tp: level.optional() })
    .refine(({ entry, sl, tp }) => [entry, sl, tp].some((each) => each !== undefined), {
      message: 'say what is to be changed',
    }),
  hand: (input) => ({
    target: named(input),
    act: {
      act: 'change',
      ...stopOf(input),
      ...targetOf(input),
      ...(input.entry === undefined ? {} : { entry: input.entry }),
    },
  }),
});

export const cancelOrder = handAction({
  name: 'orders.cancel',
  needs: { scope: 'trade', over: 'desk' },
  pace: 'protect',
  summary: 'Takes back an order that waits; what is filled of it stays',
  http: { method: 'delete', path: '/orders/{id}' },
  input: z.strictObject(one),
  hand: (input) => ({ target: named(input), act: { act: 'cancel' } }),
});

interface Levels {
  sl?: string | undefined;
  slPips?: number | undefined;
  breakeven?: number | undefined;
  tp?: string | null | undefined;
}

function stopOf({ sl, slPips, breakeven }: Levels) {
  if (sl !== undefined) return { stop: { price: sl } };
  if (slPips !== undefined) return { stop: { pips: slPips } };
  return breakeven === undefined ? {} : { stop: { breakeven } };
}

const targetOf = ({ tp }: Levels) => (tp === undefined ? {} : { target: tp });
