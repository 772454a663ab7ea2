import type { Bridge } from '../../bridge/bridge.ts';
import { openPaperBridge } from '../../bridge/paper.ts';
import type { AccountRow, DeskContext } from '../store.ts';

/** Which bridge reaches which kind of account. */
export function openBridge(context: DeskContext, account: AccountRow): Bridge {
  return openPaperBridge(context.office, account.address, `${context.id}/${account.id}`, context.trace);
}
