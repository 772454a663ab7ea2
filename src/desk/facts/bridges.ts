import { type Bridge, NotReached } from '../../core/bridge.ts';
import type { AccountRow, DeskContext } from '../store.ts';

/** An account whose bridge this runtime does not have is asked for nothing, rather than another one in its place. */
export function openBridge(context: DeskContext, account: Pick<AccountRow, 'id' | 'bridge' | 'address'>): Bridge {
  const { office, services, trace } = context;
  const open = services.bridges.get(account.bridge);
  if (!open) throw new NotReached(`the bridge ${account.bridge} of this account is not here`);
  return open({ office, address: account.address, notify: `${context.id}/${account.id}`, trace });
}
