import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { decimalText } from '../../core/broker.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { baselineSchema, setBaseline } from '../comply/baseline.ts';
import { deskAction } from '../desk-action.ts';
import { needProof } from '../proof.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';

const counted = z.object({
  account: z.string(),
  initialBalance: decimalText,
  marks: z.object({ balance: decimalText, eodBalance: decimalText, equity: decimalText }).nullable(),
});

export const stateBaseline = deskAction({
  name: 'compliance.baseline',
  summary: 'States what the loss lines of an account count from: its first balance and its highest ones so far',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk', stepUp: 'loosening' },
  http: { method: 'post', path: '/compliance/baseline' },
  input: baselineSchema.extend({ account: id }),
  output: counted,
  run: (context: DeskContext, input): Outcome<z.infer<typeof counted>> => {
    const { store } = context;
    const { account, ...baseline } = input;
    const row = store.account(account);
    if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account });
    const before = { initialBalance: row.initialBalance, book: store.currentDay(account) ?? null };
    const { initialBalance, book, lowered } = setBaseline(before, baseline);
    const proof = lowered.length === 0 ? accept(null) : needProof(context, [row], lowered);
    if (!proof.ok) return proof;
    store.updateAccount(account, { initialBalance, warned: { daily: 0, total: 0 } });
    if (book) store.saveDay(account, book);
    store.journal.append('baseline', { account, ...baseline }, context.now());
    context.afterCommit(async () => context.services.changed(`desk:${context.id}:account`));
    return accept({ account, initialBalance, marks: book?.marks ?? null });
  },
});
