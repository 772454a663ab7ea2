import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

/** What an action that touches several actors was answered under an idempotency key; kept as long as an actor's own. */
export const findAnswer = directoryAction({
  name: 'directory.find-answer',
  summary: 'Finds what was answered under an idempotency key',
  kind: 'read',
  needs: 'office',
  input: z.object({ key: z.string() }),
  output: z.object({ earlier: z.object({ hash: z.string(), answer: z.unknown() }).nullable() }),
  run: (context: Context, input) => accept({ earlier: context.store.officeAnswer(input.key) ?? null }),
});

export const rememberAnswer = directoryAction({
  name: 'directory.remember-answer',
  summary: 'Keeps what was answered under an idempotency key',
  kind: 'write',
  needs: 'office',
  input: z.object({ key: z.string(), hash: z.string(), answer: z.unknown() }),
  output: z.object({}),
  run: (context: Context, input) => {
    context.store.keepOfficeAnswer({ ...input, at: context.now() });
    return accept({});
  },
});
