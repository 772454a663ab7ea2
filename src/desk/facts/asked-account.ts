import { deskRefusals } from '../refusals.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { type GatheredFacts, gatherBroker } from './gather.ts';

/** The account that was asked about; the first of the desk when none was. */
export function accountNamed(context: DeskContext, name: string | undefined): AccountRow | undefined {
  return name === undefined ? context.store.accounts()[0] : context.store.account(name);
}

/** For showing and judging, never for trading: a broker that does not answer is said, not thrown. */
export async function gatherNamed(
  context: DeskContext,
  input: { account?: string | undefined },
): Promise<GatheredFacts | null> {
  const row = accountNamed(context, input.account);
  return row ? gatherBroker(context, row).catch(() => null) : null;
}

export function refuseUnreached(row: AccountRow | undefined, name: string | undefined) {
  return row
    ? deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: row.name })
    : deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: name ?? '' });
}
