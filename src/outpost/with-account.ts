import type { Outcome } from '../core/outcome.ts';
import type { OutpostContext } from './outpost-context.ts';
import { outpostRefusals } from './refusals.ts';
import type { Latest } from './shapes.ts';
import type { OutpostAccount } from './store.ts';

export function withAccount<I, O>(run: (context: OutpostContext, account: OutpostAccount, input: I) => Outcome<O>) {
  return (context: OutpostContext, input: I): Outcome<O> => {
    const account = context.store.account();
    return account ? run(context, account, input) : outpostRefusals.refuse('TERMINAL_UNKNOWN', {});
  };
}

/** A look at the account that is older than this says nothing of now. */
export const silentMs = 15_000;

/** What was seen last, while the terminal speaks; null: it does not, or has not looked at the whole account yet. */
export function looked({ store, now }: OutpostContext): (Latest & { book: NonNullable<Latest['book']> }) | null {
  const latest = store.latest();
  if (!latest?.book || now() - latest.at > silentMs) return null;
  return { ...latest, book: latest.book };
}
