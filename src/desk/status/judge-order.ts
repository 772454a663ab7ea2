import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { decimalText, sideSchema } from '../../core/broker.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { PlannedLeg } from '../comply/facts.ts';
import { findingSentence } from '../comply/finding-sentence.ts';
import { verdictSchema } from '../comply/verdict.ts';
import { deskAction } from '../desk-action.ts';
import { accountNamed, gatherNamed, refuseUnreached } from '../facts/asked-account.ts';
import { checkIntent } from '../facts/check.ts';
import { deskWords } from '../language.ts';
import type { DeskContext } from '../store.ts';

const trade = z.object({
  account: id.optional(),
  feed: id.optional().describe('the channel it would come from'),
  symbol: z.string().max(20).describe("the broker's own symbol"),
  side: sideSchema,
  lots: decimalText,
  type: z.enum(['market', 'limit', 'stop']).default('market'),
  price: decimalText.optional().describe('the live price when left out'),
  sl: decimalText.nullable().default(null),
  tp: decimalText.nullable().default(null),
});

const judged = z.object({
  allowed: z.boolean(),
  largestLots: decimalText.nullable(),
  sentences: z.array(z.string()),
  verdict: verdictSchema,
});

/** Asks the rules about an order without placing it. */
export const validateTrade = deskAction({
  name: 'compliance.validate-trade',
  summary: 'Judges an order without placing it: verdict, figures and the largest size that passes',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'post', path: '/compliance/validate-trade' },
  input: trade,
  output: judged,
  prepare: gatherNamed,
  run: (context: DeskContext, input, _who, facts): Outcome<z.infer<typeof judged>> => {
    const row = accountNamed(context, input.account);
    if (!row || !facts) return refuseUnreached(row, input.account);
    const quote = facts.quotes.find(({ symbol }) => symbol === input.symbol);
    const price = input.price ?? (input.side === 'buy' ? quote?.ask : quote?.bid) ?? '0';
    const { symbol, side, lots, type, sl, tp } = input;
    const leg: PlannedLeg = { type, symbol, side, lots, price, sl, tp };
    const verdict = checkIntent(
      context,
      row,
      { kind: 'open', legs: [leg], signalId: null, feedId: input.feed ?? '' },
      { quotes: facts.quotes, snapshot: facts.report.snapshot, beside: facts.beside },
    );
    return accept({
      allowed: verdict.allowed,
      largestLots: verdict.largestLots,
      sentences: verdict.violations.map((finding) => findingSentence(deskWords(context), finding)),
      verdict,
    });
  },
});
