import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { outpostAction } from './outpost-action.ts';
import type { OutpostContext } from './outpost-context.ts';
import { readOnlyNow } from './standing.ts';
import type { OutpostAccount } from './store.ts';
import { silentMs, withAccount } from './with-account.ts';

const change = (context: OutpostContext, account: OutpostAccount, to: Partial<OutpostAccount>) => {
  context.store.saveAccount({ ...account, ...to });
  context.afterCommit(async () => context.services.changed(`outpost:${context.id}:account`));
  return accept({});
};

/** The trader has said that this is the account they mean. Before that nothing is carried out. */
export const confirmTerminal = outpostAction({
  name: 'outpost.confirm',
  summary: 'Lets the desk trade through this terminal',
  kind: 'write',
  needs: 'office',
  input: z.object({ login: z.string(), server: z.string(), notify: z.string() }),
  output: z.object({ isConfirmed: z.boolean() }),
  run: withAccount((context, account, { login, server, notify }: { login: string; server: string; notify: string }) => {
    // What they said yes to may have been paired anew meanwhile, by another account.
    const isMeant = account.terminal.login === login && account.terminal.server === server;
    if (isMeant) change(context, account, { isConfirmed: true, notify });
    return accept({ isConfirmed: isMeant });
  }),
});

export const pauseTerminal = outpostAction({
  name: 'outpost.pause',
  summary: 'Lets nothing more be carried out through this terminal, or lets it again; it goes on reporting',
  kind: 'write',
  needs: 'office',
  input: z.object({ isPaused: z.boolean() }),
  output: z.object({}),
  run: withAccount((context, account, { isPaused }: { isPaused: boolean }) => change(context, account, { isPaused })),
});

export const revokeTerminal = outpostAction({
  name: 'outpost.revoke',
  summary: 'Takes the keys of its connector away: from now on it is a stranger',
  kind: 'write',
  needs: 'office',
  pace: 'protect',
  input: z.object({}),
  output: z.object({}),
  run: withAccount((context, account, _input: object) => change(context, account, { keys: null, nextKeys: null })),
});

export const lightsSchema = z.object({
  login: z.string(),
  server: z.string(),
  company: z.string(),
  currency: z.string(),
  marginMode: z.enum(['hedging', 'netting', 'exchange']),
  tradeMode: z.enum(['demo', 'contest', 'real']),
  build: z.number(),
  eaVersion: z.string(),
  failedChecks: z.array(z.string()),
  isConfirmed: z.boolean(),
  isPaused: z.boolean(),
  isRevoked: z.boolean(),
  lastSeenAt: z.number().nullable(),
  isSpeaking: z.boolean().describe('the connector reached the service within the last fifteen seconds'),
  isConnected: z.boolean().describe('the terminal reaches its broker'),
  readOnly: z.string().nullable().describe('why nothing is carried out; null: it is'),
});

export const showTerminal = outpostAction({
  name: 'outpost.show',
  summary: 'Which account a terminal has, and how well it is reached',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: lightsSchema,
  run: withAccount((context, account, _input: object) => {
    const { selfTest, ...terminal } = account.terminal;
    const { lastFrameAt } = context.store.session();
    const isSpeaking = context.now() - lastFrameAt <= silentMs;
    return accept({
      ...terminal,
      failedChecks: selfTest.filter(({ ok }) => !ok).map(({ name }) => name),
      isConfirmed: account.isConfirmed,
      isPaused: account.isPaused,
      isRevoked: account.keys === null,
      lastSeenAt: lastFrameAt === 0 ? null : lastFrameAt,
      isSpeaking,
      isConnected: isSpeaking && context.store.latest()?.isConnected === true,
      readOnly: readOnlyNow(account, context.store.session()),
    });
  }),
});
