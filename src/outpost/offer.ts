import type { z } from 'zod';
import { highestNumber } from '../bridge/mt5/wire-values.ts';
import { offerCommands } from '../core/broker-calls.ts';
import type { Answer, Command } from '../core/command.ts';
import { accept } from '../core/outcome.ts';
import { outpostAction } from './outpost-action.ts';
import type { OutpostContext } from './outpost-context.ts';
import { noTradingNow } from './standing.ts';
import type { OutpostAccount } from './store.ts';
import { blank } from './store-commands.ts';
import { withAccount } from './with-account.ts';

/**
 * Takes commands in; the connector gets them when it asks next.
 *  1. A number that is known stays what it came as first.
 *  2. One that a lost book may have given already is not judged here: its journal says what became of it.
 *  3. One that some journal has used before this book knew of it is never sent: it would be answered for another.
 */
export const offer = outpostAction({
  ...offerCommands,
  summary: 'Takes commands in; their answers come later',
  kind: 'write',
  needs: 'office',
  run: withAccount((context, account, { commands, notify }: z.infer<typeof offerCommands.input>) => {
    const { store } = context;
    if (account.notify !== notify) store.saveAccount({ ...account, notify });
    for (const command of commands) takeIn(context, account, command);
    return accept({});
  }),
});

function takeIn(context: OutpostContext, account: OutpostAccount, command: Command): void {
  const { store } = context;
  const { n, expiresAt } = command;
  if (store.command(n)) return;
  const taken = { ...blank, n, command, expiresAt, takenAt: context.now() };
  if (n <= account.forgottenTo)
    return store.saveCommand({ ...taken, journalId: store.session().journalId ?? '', isLive: true });
  const end = endAtOnce(context, account, command);
  if (!end) return store.takeCommand(command, context.now());
  store.saveCommand({ ...taken, answer: end, isLive: false });
}

function endAtOnce(context: OutpostContext, account: OutpostAccount, { n, expiresAt }: Command): Answer | null {
  const { store } = context;
  const asOf = account.lastSeq;
  const session = store.session();
  if (n > highestNumber || n <= session.lastN || expiresAt <= context.now()) return { n, state: 'expired', asOf };
  // Refused now rather than carried out when somebody presses a button later.
  const isOff = noTradingNow(account, session, store.latest()) !== null;
  return isOff ? { n, state: 'rejected', code: 'TRADE_DISABLED', asOf } : null;
}
