import { z } from 'zod';
import { mayWriteLinks } from '../core/letters.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import { type RegistrationMode, registrationModes } from './registration-mode.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const shown = z.object({
  mode: z.enum(registrationModes),
  byLetter: z.boolean().describe('letters with links can be written; registering openly takes them'),
});

/** Before there is an owner nobody registers: whoever reaches this machine is the owner still. */
export const modeOf = ({ store }: Pick<Context, 'store'>): RegistrationMode =>
  store.hasOwner() ? store.registration() : 'closed';

const show = ({ store, services }: Context) =>
  accept({ mode: store.registration(), byLetter: mayWriteLinks(services.letters) });

export const showRegistration = directoryAction({
  name: 'registration.show',
  summary: 'Shows who may register here: everybody, whoever was invited, or nobody',
  kind: 'read',
  needs: { scope: 'people', over: 'installation' },
  http: { method: 'get', path: '/registration' },
  input: z.object({}),
  output: shown,
  run: (context: Context) => show(context),
});

export const configureRegistration = directoryAction({
  name: 'registration.configure',
  summary: 'Says who may register here: everybody, whoever was invited, or nobody',
  kind: 'write',
  needs: { scope: 'people', over: 'installation' },
  http: { method: 'put', path: '/registration' },
  input: z.strictObject({ mode: z.enum(registrationModes) }),
  output: shown,
  run: (context: Context, { mode }): Outcome<z.infer<typeof shown>> => {
    context.store.setRegistration(mode);
    return show(context);
  },
});

/** For the page on which one registers. */
export const findRegistration = directoryAction({
  name: 'directory.registration',
  summary: 'Tells whether somebody may register now',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: shown,
  run: (context: Context) => accept({ mode: modeOf(context), byLetter: mayWriteLinks(context.services.letters) }),
});
