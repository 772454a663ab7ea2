import type { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import { findingSentence } from '../comply/finding-sentence.ts';
import { deskAction } from '../desk-action.ts';
import { accountNamed, gatherNamed, refuseUnreached } from '../facts/asked-account.ts';
import { deskWords } from '../language.ts';
import { consider } from '../signals/consider.ts';
import { previewSchema } from '../signals/preview-plan.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { ownFollow } from './own-follow.ts';
import { decision, signalOf, type WantedOrder, wantedOrder } from './wanted-order.ts';

export const considered = previewSchema.omit({ follow: true, feed: true });
export type OrderPreview = z.infer<typeof considered>;

export const previewOrder = deskAction({
  name: 'orders.preview',
  summary: 'Shows what an order would become just now: its size, its risk and what the rules say; places nothing',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'post', path: '/position-size' },
  input: wantedOrder,
  output: considered,
  prepare: gatherNamed,
  run: (context: DeskContext, input, _who, facts): Outcome<OrderPreview> => {
    const row = accountNamed(context, input.account);
    if (!row || !facts) return refuseUnreached(row, input.account);
    return accept(considerOrder(context, row, input, { ...facts, snapshot: facts.report.snapshot }));
  },
});

type Seen = Pick<Parameters<typeof consider>[1], 'quotes' | 'snapshot' | 'beside'>;

/** What the order would become just now. Writes nothing. */
export function considerOrder(
  context: DeskContext,
  account: AccountRow,
  order: WantedOrder,
  { quotes, snapshot, beside = [] }: Seen,
): OrderPreview {
  const follow = ownFollow(context, account, order.size);
  const question = { account, follow, signalId: null, signal: signalOf(order), snapshot, quotes, beside };
  const { refusal, plan, verdict } = consider(context, question, decision);
  const words = deskWords(context);
  const why = refusal ? [sentenceOf(words, refusal)] : [];
  if (!plan) return { account: account.id, would: 'refuse', because: why, rules: [], plan: null, largestLots: null };
  const { symbol, side, riskMoney, lossPerLot, legs } = plan;
  const broken = verdict.violations.map((finding) => findingSentence(words, finding));
  return {
    account: account.id,
    would: verdict.allowed && !refusal ? 'place' : 'refuse',
    because: [...why, ...broken],
    rules: verdict.violations.map(({ rule }) => rule),
    plan: { symbol, side, riskMoney, lossPerLot, legs },
    largestLots: verdict.largestLots,
  };
}
