import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import type { ActorContext } from '../../platform/actor-context.ts';
import { directoryAction } from '../directory-action.ts';
import type { DirectoryStore } from '../store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

/** Signing in at another service takes a while; more than this nobody needs. */
export const flowMs = 10 * 60_000;

const hash = z.string().length(64);
const provider = z.string().max(40);
const bound = z.object({ state: hash, browser: hash, provider });

const flowSchema = z.object({ next: z.string(), user: z.string().nullable(), session: z.string().nullable() });

export const keepFlow = directoryAction({
  name: 'directory.keep-flow',
  summary: 'Notes that a browser was sent to another service',
  kind: 'write',
  needs: 'office',
  input: bound.extend({
    next: z.string().max(500),
    user: z.string().max(63).nullable(),
    session: z.string().max(40).nullable(),
  }),
  output: z.object({}),
  run: ({ store, now }: Context, row) => {
    store.insertFlow({ ...row, expiresAt: now() + flowMs }, now());
    return accept({});
  },
});

export const takeFlow = directoryAction({
  name: 'directory.take-flow',
  summary: 'Finds what a browser was sent to another service for; the same is found once',
  kind: 'write',
  needs: 'office',
  input: bound,
  output: z.object({ flow: flowSchema.nullable() }),
  run: ({ store, now }: Context, which) => {
    const row = store.takeFlow(which);
    if (!row || now() >= row.expiresAt) return accept({ flow: null });
    const { next, user, session } = row;
    return accept({ flow: { next, user, session } });
  },
});
