import { z } from 'zod';
import { hasProved } from '../../core/authority.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { hasFactor } from '../judge.ts';
import { codeNeeded } from '../refusals.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { nameSchema, noticesSchema, settingsSchema, zoneSchema } from './shape.ts';

const own = { needs: { scope: 'read', over: 'user' } } as const;
const change = { needs: { scope: 'people', over: 'user' } } as const;

export const findProfile = userAction({
  name: 'user.profile',
  summary: 'Finds what a user says of themselves, and how they want to be spoken to',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: settingsSchema.extend({ name: z.string().nullable() }),
  run: ({ store }: UserContext) => accept({ name: store.name(), ...store.settings() }),
});

export const changeName = userAction({
  name: 'users.change-me',
  summary: 'Changes what you are called here',
  kind: 'write',
  ...change,
  http: { method: 'put', path: '/users/me' },
  input: z.strictObject({ name: nameSchema.nullable() }),
  output: z.object({ name: z.string().nullable() }),
  run: ({ store }: UserContext, { name }) => {
    store.changeProfile({ name });
    return accept({ name });
  },
});

export const showSettings = userAction({
  name: 'users.settings',
  summary: 'Shows your language, your zone and what you are written about',
  kind: 'read',
  ...own,
  http: { method: 'get', path: '/users/settings' },
  input: z.object({}),
  output: settingsSchema,
  run: ({ store }: UserContext) => accept(store.settings()),
});

export const changeSettings = userAction({
  name: 'users.change-settings',
  summary: 'Changes your language, your zone or what you are written about; what is left out stays',
  kind: 'write',
  ...change,
  http: { method: 'put', path: '/users/settings' },
  input: z.strictObject({
    language: settingsSchema.shape.language.optional(),
    zone: zoneSchema.nullable().optional().describe('a zone such as Europe/Berlin; null: UTC'),
    notices: noticesSchema.partial().optional(),
  }),
  output: settingsSchema,
  run: (context: UserContext, { language, zone, notices }, who): Outcome<z.infer<typeof settingsSchema>> => {
    const { store } = context;
    const now = store.settings();
    const isQuieter = (['device', 'chat', 'unusual'] as const).some(
      (each) => now.notices[each] && notices?.[each] === false,
    );
    // Whoever has stolen a session would begin with this, so that nobody is told of the rest.
    if (isQuieter && hasFactor(context) && !hasProved(who, 'real', context.now())) return codeNeeded();
    store.changeProfile({
      language: language === undefined ? now.language : language,
      zone: zone === undefined ? now.zone : zone,
      notices: {
        device: notices?.device ?? now.notices.device,
        chat: notices?.chat ?? now.notices.chat,
        unusual: notices?.unusual ?? now.notices.unusual,
      },
    });
    return accept(store.settings());
  },
});
