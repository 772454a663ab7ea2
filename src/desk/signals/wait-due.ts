import { awaitPrices } from '../due-calls.ts';
import type { DeskContext } from '../store.ts';

const lookMs = 1_000;

/** The prices that instructions of an account wait for are looked at next in a second. */
export function lookAgain(context: DeskContext, account: string): void {
  context.schedule(awaitPrices, { key: `await:${account}`, at: context.now() + lookMs, input: { account } });
}
