import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { decimalText } from '../../core/broker.ts';
import { type Block, heading, pairs, paragraph } from '../../core/chat.ts';
import { decimal } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { type Verdict, verdictSchema } from '../comply/verdict.ts';
import { deskAction } from '../desk-action.ts';
import { accountNamed, gatherNamed, refuseUnreached } from '../facts/asked-account.ts';
import { budgetNow, budgetSaid, budgetSchema } from '../facts/budget.ts';
import { checkIntent } from '../facts/check.ts';
import type { DeskContext } from '../store.ts';

const risk = z.object({
  account: z.string(),
  currency: z.string(),
  equity: decimalText,
  worstEquity: z.string().nullable(),
  headroom: z.string().nullable(),
  budget: budgetSchema.nullable(),
  /** other accounts of the desk */
  others: z.array(z.string()),
  verdict: verdictSchema,
});

export const showRisk = deskAction({
  name: 'compliance.risk',
  summary: 'Shows what would be lost if every stop were hit, and the room that leaves',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/compliance/risk' },
  chat: {
    command: 'risk',
    fromText: (text) => (text.trim() ? { account: text.trim() } : {}),
  },
  input: z.object({ account: id.optional() }),
  output: risk,
  say: (found, _, words) => sayRisk(found, words),
  prepare: gatherNamed,
  run: (context: DeskContext, input, _who, facts): Outcome<z.infer<typeof risk>> => {
    const row = accountNamed(context, input.account);
    if (!row || !facts) return refuseUnreached(row, input.account);
    const { snapshot } = facts.report;
    const verdict: Verdict = checkIntent(context, row, { kind: 'watch' }, { quotes: facts.quotes, snapshot });
    const text = (name: string) => (verdict.figures[name] == null ? null : String(verdict.figures[name]));
    return accept({
      account: row.id,
      currency: row.currency,
      equity: snapshot.equity,
      worstEquity: text('worstEquity'),
      headroom: text('headroom'),
      others: context.store.accounts().flatMap(({ id: other }) => (other === row.id ? [] : [other])),
      budget: budgetNow(context, row, { quotes: facts.quotes, snapshot }),
      verdict,
    });
  },
});

function sayRisk(
  { account, currency, equity, worstEquity, headroom, budget, others }: z.infer<typeof risk>,
  words: Words,
): Block[] {
  const more = () => words.say('answer.ONLY', { account, others: others.map((one) => `/risk ${one}`) });
  const rest = others.length > 0 ? [paragraph(more())] : [];
  const title = heading(words.say('answer.RISK', { account }));
  if (worstEquity === null) return [title, paragraph(words.say('answer.UNBOUNDED')), ...rest];
  const loss = decimal(equity).sub(worstEquity);
  const bar = budget ? [paragraph(words.told(budgetSaid(budget, currency)))] : [];
  return [
    title,
    pairs([
      [words.say('answer.IF_STOPPED'), words.money(loss.neg(), currency)],
      [words.say('answer.EQUITY_THEN'), words.amount(worstEquity)],
      [words.say('answer.ROOM'), headroom === null ? '–' : words.amount(headroom)],
    ]),
    ...bar,
    ...rest,
  ];
}
