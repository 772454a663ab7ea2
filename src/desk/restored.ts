import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { deskAction } from './desk-action.ts';
import { finish } from './signals/finish.ts';
import { schedulePull } from './signals/pull-due.ts';
import { startBeyond } from './signals/start-beyond.ts';
import type { DeskContext } from './store.ts';

export const restored = deskAction({
  name: 'desk.restored',
  summary: 'Makes a restored desk safe to run',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: z.object({ accounts: z.number() }),
  run: (context: DeskContext) => {
    const accounts = context.store.accounts();
    for (const account of accounts) startBeyond(context, account, account.lastNumber);
    context.store.doubtLetters();
    finish(context, []);
    schedulePull(context, context.now());
    return accept({ accounts: accounts.length });
  },
});
