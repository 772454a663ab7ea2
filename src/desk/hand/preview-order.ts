import type { z } from 'zod';
import { defineAction } from '../../core/action.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { findingSentence } from '../comply/finding-sentence.ts';
import { accountNamed, gatherNamed, refuseUnreached } from '../facts/asked-account.ts';
import { consider } from '../signals/consider.ts';
import { previewSchema } from '../signals/preview-plan.ts';
import type { DeskContext } from '../store.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { ownFollow } from './own-follow.ts';
import { decision, signalOf, wantedOrder } from './wanted-order.ts';

const considered = previewSchema.omit({ follow: true, feed: true });
export const previewOrder = defineAction({
  name: 'orders.preview',
  summary: 'Shows what an order would become just now: its size, its risk and what the rules say; places nothing',
  on: 'desk',
  kind: 'read',
  permission: 'trader',
  http: { method: 'post', path: '/position-size' },
  input: wantedOrder,
  output: considered,
  prepare: gatherNamed,
  run: (context: DeskContext, input, _who, facts): Outcome<z.infer<typeof considered>> => {
    const row = accountNamed(context, input.account);
    if (!row || !facts) return refuseUnreached(row, input.account);
    const { quotes, report, beside } = facts;
    const signal = signalOf(input);
    const follow = ownFollow(context, row, input.size);
    const question = { account: row, follow, signalId: null, signal, snapshot: report.snapshot, quotes, beside };
    const { refusal, plan, verdict } = consider(context, question, decision);
    const why = refusal ? [sentenceOf(refusal)] : [];
    if (!plan) return accept({ account: row.id, would: 'refuse', because: why, plan: null, largestLots: null });
    const { symbol, side, riskMoney, lossPerLot, legs } = plan;
    const broken = verdict.violations.map((finding) => `${finding.rule}: ${findingSentence(finding)}`);
    return accept({
      account: row.id,
      would: verdict.allowed && !refusal ? 'place' : 'refuse',
      because: [...why, ...broken],
      plan: { symbol, side, riskMoney, lossPerLot, legs },
      largestLots: verdict.largestLots,
    });
  },
});
