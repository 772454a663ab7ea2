import { z } from 'zod';
import { accept, type Outcome } from '../core/outcome.ts';
import { ownerSettings as names } from '../core/owner-settings.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import { directoryRefusals } from './refusals.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const name = z.enum(names);
const sealed = z.string().min(1).max(8_000);

/** One who was the owner a moment ago is none any more: judged where it is written. */
const isOwner = ({ store }: Context, user: string): boolean => store.user(user)?.role === 'owner';
const notYours = directoryRefusals.refuse('OWNER_ONLY', {});

export const keepOwnerSetting = directoryAction({
  name: 'directory.keep-owner-setting',
  summary: 'Keeps what the owner set on the page, sealed',
  kind: 'write',
  needs: 'office',
  hidden: ['sealed'],
  input: z.object({ user: z.string().max(63), name, sealed }),
  output: z.object({}),
  audit: ({ user, name: setting }) => ({ kind: 'settings', facts: { became: 'set', setting, by: user } }),
  run: (context: Context, { user, ...row }): Outcome<object> => {
    if (!isOwner(context, user)) return notYours;
    context.store.keepOwnerSetting({ ...row, by: user, at: context.now() });
    return accept({});
  },
});

export const dropOwnerSetting = directoryAction({
  name: 'directory.drop-owner-setting',
  summary: 'Forgets what the owner set on the page',
  kind: 'write',
  needs: 'office',
  input: z.object({ user: z.string().max(63), name }),
  output: z.object({}),
  audit: ({ user, name: setting }) => ({ kind: 'settings', facts: { became: 'taken-back', setting, by: user } }),
  run: (context: Context, { user, name: which }): Outcome<object> => {
    if (!isOwner(context, user)) return notYours;
    return context.store.dropOwnerSetting(which)
      ? accept({})
      : directoryRefusals.refuse('SETTING_NOT_SET', { name: which });
  },
});

/** A newer key seals now. What was set anew meanwhile stays. */
export const sealOwnerSettingAnew = directoryAction({
  name: 'directory.seal-owner-setting-anew',
  summary: 'Keeps what the owner set on the page under a newer key',
  kind: 'write',
  needs: 'office',
  hidden: ['before', 'sealed'],
  input: z.object({ name, before: sealed, sealed }),
  output: z.object({}),
  run: ({ store }: Context, input) => {
    store.sealOwnerSettingAnew(input.name, input.before, input.sealed);
    return accept({});
  },
});

export const listOwnerSettings = directoryAction({
  name: 'directory.owner-settings',
  summary: 'Lists what the owner set on the page, sealed',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: z.object({ kept: z.array(z.object({ name, sealed: z.string(), by: z.string(), at: z.number() })) }),
  run: ({ store }: Context) => {
    // A setting of a later program stays where it is.
    const known = store.ownerSettings().flatMap((row) => {
      const which = names.find((one) => one === row.name);
      return which ? [{ ...row, name: which }] : [];
    });
    return accept({ kept: known });
  },
});
