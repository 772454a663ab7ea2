import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { outpostAction } from './outpost-action.ts';
import { withAccount } from './with-account.ts';

/** Further than any desk can have counted since its last backup, and nearer than where a restored desk goes on. */
const gap = 50_000;

/** What this book does not know may have been given to a connector all the same: only that one can say. */
export const restoreOutpost = outpostAction({
  name: 'outpost.restored',
  summary: 'Makes a restored outpost safe to run',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: z.object({}),
  run: withAccount((context, account, _input: object) => {
    const { store } = context;
    const session = store.session();
    store.doubtCommands(session.journalId ?? '');
    store.saveAccount({ ...account, forgottenTo: Math.max(account.forgottenTo, store.lastTaken() + gap) });
    // Whoever was in charge has heard later numbers than these: it starts anew.
    store.saveSession({
      ...session,
      epochGiven: session.epochGiven + gap,
      epoch: session.epochGiven + gap,
      seq: 0,
      bodyHash: '',
      saidBye: false,
      lastFrameAt: context.now(),
    });
    return accept({});
  }),
});
