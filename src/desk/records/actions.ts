import { z } from 'zod';
import { heading, paragraph, table } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { signalSchema } from '../../core/reading.ts';
import { blocksOf } from '../cards/card.ts';
import { noteSentence } from '../cards/notes.ts';
import { deskAction } from '../desk-action.ts';
import { deskWords } from '../language.ts';
import type { Leg } from '../orders/leg.ts';
import { deskRefusals } from '../refusals.ts';
import { cardLeg, shownLegs } from '../signals/card-view.ts';
import { cardOf } from '../signals/show-card.ts';
import type { DeskContext, SignalRow } from '../store.ts';

const shownLeg = z.object({
  item: z.number(),
  n: z.number(),
  state: z.string(),
  symbol: z.string(),
  side: z.string(),
  type: z.string(),
  lots: z.string(),
  price: z.string(),
  sl: z.string().nullable(),
  tp: z.string().nullable(),
  openPrice: z.string().nullable(),
  profit: z.string(),
});

const shownSignal = z.object({
  signal: z.string(),
  feed: z.string(),
  messageId: z.string(),
  account: z.string(),
  state: z.string(),
  certainty: z.string(),
  reading: signalSchema,
  legs: z.array(shownLeg),
  plan: z.unknown(),
  verdict: z.unknown(),
  notes: z.array(z.string()),
  createdAt: z.number(),
  trace: z.string(),
});

function shown(context: DeskContext, row: SignalRow): z.infer<typeof shownSignal> {
  const {
    id: signal,
    feedId: feed,
    messageId,
    accountId: account,
    state,
    certainty,
    plan,
    verdict,
    notes,
    createdAt,
    trace,
  } = row;
  return {
    signal,
    feed,
    messageId,
    account,
    state,
    certainty,
    reading: row.signal,
    legs: shownLegs(context.store.legs(row.id)).map(shownLegOf),
    plan,
    verdict,
    notes: notes.map((note) => noteSentence(deskWords(context), note)),
    createdAt,
    trace,
  };
}

function shownLegOf(leg: Leg): z.infer<typeof shownLeg> {
  const { phase: state, lots, sl, tp } = cardLeg(leg);
  const { item, n, symbol, side, type, wanted, openPrice, profit } = leg;
  return { item, n: n ?? 0, state, symbol, side, type, lots, price: wanted.price, sl, tp, openPrice, profit };
}

export const listSignals = deskAction({
  name: 'signals.list',
  summary: 'Shows what became of the signals, newest first',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/signals' },
  chat: { command: 'signals', fromText: () => ({ limit: 10 }) },
  input: z.object({ before: z.number().int().optional(), limit: z.number().int().min(1).max(100).default(50) }),
  output: z.object({ signals: z.array(shownSignal) }),
  say: ({ signals }, _, words) =>
    signals.length === 0
      ? [paragraph(words.say('answer.NO_SIGNALS'))]
      : [
          heading(words.say('answer.SIGNALS')),
          table(
            (['signal', 'state', 'message'] as const).map((key) => words.say(`column.${key}`)),
            signals.map((row) => [
              words.say('outcome.TRADE', { side: row.reading.side, symbol: row.reading.symbol }),
              words.term('stands', row.state),
              row.messageId,
            ]),
          ),
        ],
  run: (context: DeskContext, input) =>
    accept({
      signals: context.store
        .signals(input.before ?? Number.MAX_SAFE_INTEGER, input.limit)
        .map((row) => shown(context, row)),
    }),
});

export const showSignal = deskAction({
  name: 'signals.show',
  summary: 'Shows one signal with its plan, its verdict and every figure behind them',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/signals/{signal}' },
  input: z.object({ signal: z.string().max(60) }),
  output: shownSignal.extend({ card: z.unknown() }),
  run: (context: DeskContext, input): Outcome<z.infer<typeof shownSignal> & { card: unknown }> => {
    const row = context.store.signal(input.signal);
    if (!row) return deskRefusals.refuse('SIGNAL_UNKNOWN', input);
    return accept({
      ...shown(context, row),
      card: blocksOf(cardOf(context, row), deskWords(context)),
    });
  },
});

export const listJournal = deskAction({
  name: 'journal.list',
  summary: 'Shows the journal after a line: append-only, each line hashed over the one before',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/journal' },
  input: z.object({ after: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100) }),
  output: z.object({
    lines: z.array(z.object({ seq: z.number(), kind: z.string(), body: z.string(), hash: z.string(), at: z.number() })),
  }),
  run: (context: DeskContext, input) => accept({ lines: context.store.journal.after(input.after, input.limit) }),
});
