import { z } from 'zod';
import type { Quote } from '../../core/broker.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import { noteSentence } from '../cards/notes.ts';
import { findingSentence } from '../comply/finding-sentence.ts';
import { deskAction } from '../desk-action.ts';
import { accountNamed, gatherNamed, refuseUnreached } from '../facts/asked-account.ts';
import { deskWords } from '../language.ts';
import { deskRefusals } from '../refusals.ts';
import { signalIdOf } from '../signal-id.ts';
import { decideSignal } from '../signals/decide-signal.ts';
import { finish } from '../signals/finish.ts';
import { recordSignal } from '../signals/record.ts';
import { takeReport } from '../signals/take-report.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { handFeed } from '../tables.ts';
import { keepOwnFollow, ownFollow } from './own-follow.ts';
import { decision, signalOf, type WantedOrder, wantedOrder } from './wanted-order.ts';

const opened = z.object({ signal: z.string(), state: z.string(), because: z.array(z.string()) });

/** Opened by the trader, with the same plan, rules, numbers and journal as what a channel says. */
export const openOrder = deskAction({
  name: 'orders.open',
  summary: 'Opens a trade by hand, planned, judged and kept like a signal',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  http: { method: 'post', path: '/orders', status: 201 },
  input: wantedOrder,
  output: opened,
  prepare: gatherNamed,
  run: (context: DeskContext, input, _who, facts): Outcome<z.infer<typeof opened>> => {
    const row = accountNamed(context, input.account);
    if (!row || !facts) return refuseUnreached(row, input.account);
    if (!input.again && isSaidTwice(context, row, signalOf(input)))
      return deskRefusals.refuse('ORDER_TWICE', { seconds });
    for (const { accountId, report } of [facts, ...facts.beside]) takeReport(context, accountId, report);
    const id = placeOrder(context, row, input, facts.quotes);
    finish(context, [row.id]);
    return accept(becameOf(context, id));
  },
});

const seconds = 10;

/** Two clicks, or a request that was repeated because its answer got lost. What was refused may be asked for again. */
function isSaidTwice({ store, now }: DeskContext, { id }: AccountRow, signal: Signal): boolean {
  return store
    .signalsOfAccount(id, now() - seconds * 1_000, Number.MAX_SAFE_INTEGER, 100)
    .some(
      (row) => row.feedId === handFeed && row.state !== 'refused' && signalChanges(row.signal, signal).length === 0,
    );
}

export function becameOf(context: DeskContext, id: string): z.infer<typeof opened> {
  const row = context.store.signal(id);
  const words = deskWords(context);
  const broken = row?.verdict?.violations ?? [];
  return {
    signal: id,
    state: row?.state ?? 'refused',
    because: [
      ...(row?.notes ?? []).map((note) => noteSentence(words, note)),
      ...broken.map((finding) => findingSentence(words, finding)),
    ],
  };
}

/** Writes it down and decides it: the end of the transaction sends it. */
export function placeOrder(context: DeskContext, account: AccountRow, input: WantedOrder, quotes: Quote[]): string {
  const follow = ownFollow(context, account, input.size);
  keepOwnFollow(context, follow);
  const messageId = `hand-${context.store.journal.head() + 1}`;
  const key = { feedId: handFeed, messageId, item: 0 };
  const id = signalIdOf(key, account.id);
  recordSignal(context, {
    kind: 'signal-taken',
    id,
    signal: {
      ...key,
      id,
      followId: follow.id,
      accountId: account.id,
      revision: 1,
      signal: signalOf(input),
      certainty: 'certain',
      reader: 'hand',
      postedAt: context.now(),
      trace: context.trace,
    },
  });
  decideSignal(context, id, quotes, decision);
  return id;
}
