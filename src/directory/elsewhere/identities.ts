import { z } from 'zod';
import { endIdentitiesCall } from '../../core/directory-calls.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { noteLinkedCall } from '../../core/user-calls.ts';
import { internally } from '../../core/who.ts';
import type { ActorContext } from '../../platform/actor-context.ts';
import { directoryAction } from '../directory-action.ts';
import { directoryRefusals } from '../refusals.ts';
import type { DirectoryStore } from '../store.ts';

/*
 * Who is whom at another service.
 *  1. An identity is known by issuer and subject, and is one person's.
 *  2. What somebody calls themselves there changes nothing but what is shown.
 *  3. Nobody takes away their last way in.
 *  4. Whose it is is written about it: that is owed from the transaction in which it happened.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const named = z.object({ issuer: z.string().max(300), subject: z.string().max(255) });
const user = z.string().max(63);
const provider = z.string().max(40);
const called = z.string().max(254).nullable();
const service = z.string().max(60).describe('the provider as people call it');
const linked = z.object({ user, service, isLinked: z.boolean(), said: z.string().max(254).nullable() });

/** There may be two at one moment: each is of its own request. */
function owe(context: Context, input: z.infer<typeof linked>): void {
  context.schedule(passLinked, { key: `linked:${context.trace}:${input.isLinked}`, at: context.now(), input });
}

export const passLinked = directoryAction({
  name: 'directory.pass-linked',
  summary: 'Lets a user be written to about another service',
  kind: 'write',
  needs: 'office',
  input: linked,
  output: z.object({}),
  prepare: ({ office, trace }: Context, { user, ...note }) =>
    ask(office.user(user), noteLinkedCall, note, internally(trace)),
  run: (_context: Context, _input, _who, noted) => (noted.ok ? accept({}) : noted),
});

export const findIdentity = directoryAction({
  name: 'directory.identity',
  summary: 'Finds who somebody at another service is here',
  kind: 'read',
  needs: 'office',
  input: named,
  output: z.object({ user: user.nullable() }),
  run: ({ store }: Context, which) => {
    const row = store.identity(which);
    return accept({ user: row && store.user(row.user) ? row.user : null });
  },
});

const shown = z.object({ issuer: z.string(), provider, called, linkedAt: z.number() });

export const identitiesOf = directoryAction({
  name: 'directory.identities',
  summary: 'Lists who a user is at other services',
  kind: 'read',
  needs: 'office',
  input: z.object({ user }),
  output: z.object({ links: z.array(shown) }),
  run: ({ store }: Context, input) =>
    accept({
      links: store.identities(input.user).map((row) => ({
        ...{ issuer: row.issuer, provider: row.provider, called: row.called, linkedAt: row.linkedAt },
      })),
    }),
});

/** For whoever has shown just before, here and there, that both are the same person. */
export const linkIdentity = directoryAction({
  name: 'directory.link-identity',
  summary: 'Notes that a user is somebody at another service',
  kind: 'write',
  needs: 'office',
  input: named.extend({ user, provider, called, service, said: z.string().max(254).nullable() }),
  output: z.object({}),
  audit: ({ provider: by }) => ({ kind: 'factor', facts: { became: 'linked', service: by } }),
  run: (context: Context, { service, said, ...row }): Outcome<object> => {
    const { store, now } = context;
    const before = store.identity(row);
    if (before && store.user(before.user))
      return before.user === row.user ? accept({}) : directoryRefusals.refuse('SERVICE_TAKEN', {});
    if (!store.user(row.user)) return directoryRefusals.refuse('PERSON_UNKNOWN', { person: row.user });
    if (store.identities(row.user).some((other) => other.issuer === row.issuer))
      return directoryRefusals.refuse('SERVICE_ANOTHER', {});
    store.endIdentity(row);
    store.insertIdentity({ ...row, linkedAt: now() });
    owe(context, { user: row.user, service, isLinked: true, said });
    return accept({});
  },
});

export const unlinkIdentity = directoryAction({
  name: 'directory.unlink-identity',
  summary: 'Notes that a user is nobody at another service any more',
  kind: 'write',
  needs: 'office',
  input: z.object({ user, provider, service, hasOther: z.boolean().describe('another way in, besides these') }),
  output: z.object({}),
  audit: ({ provider: by }) => ({ kind: 'factor', facts: { became: 'unlinked', service: by } }),
  run: (context: Context, input): Outcome<object> => {
    const { store } = context;
    const all = store.identities(input.user);
    const row = all.find((each) => each.provider === input.provider);
    if (!row) return directoryRefusals.refuse('SERVICE_NOT_LINKED', {});
    if (all.length === 1 && !input.hasOther) return directoryRefusals.refuse('SERVICE_LAST', {});
    store.endIdentity(row);
    owe(context, { user: input.user, service: input.service, isLinked: false, said: null });
    return accept({});
  },
});

/** Perhaps somebody else made them. */
export const endIdentities = directoryAction({
  ...endIdentitiesCall,
  summary: 'Takes away what a user was at other services until a moment',
  kind: 'write',
  needs: 'office',
  run: ({ store }: Context, input) => {
    store.endIdentitiesOf(input.user, input.until);
    return accept({});
  },
});
