import { z } from 'zod';
import { signOutListenerCall } from '../core/directory-calls.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { dropListener, keepListener, showListener } from '../directory/listeners.ts';
import { newestMessages } from '../feed/newest.ts';
import { feedOf } from './add-channel.ts';
import type { OfficeContext } from './catalogue.ts';
import { listening, listenRefusals, refusedBy, sessionOf, triedAs } from './listen-refusals.ts';
import { officeAction } from './office-action.ts';
import { within } from './once.ts';

const own = { scope: 'risk', over: 'desk' } as const;

const channelShown = z.object({
  channel: z.string(),
  title: z.string(),
  feed: z.string().nullable(),
  lastAt: z.number().nullable().describe('when its newest message was posted'),
  deletions: z.literal('seen').describe('a person is told of deletions, a bot is not'),
});

export const showListening = officeAction({
  name: 'listener.show',
  summary: 'Shows whether you are signed in to Telegram as yourself, and which channels are read by that',
  kind: 'read',
  needs: own,
  http: { method: 'get', path: '/listener' },
  input: z.object({}),
  output: z.object({
    isSetUp: z.boolean(),
    state: z.enum(['none', 'in', 'ended']).describe('ended: Telegram lets this program in no longer'),
    channels: z.array(channelShown),
  }),
  run: async (context: OfficeContext, _input, who) => {
    const { office, services } = context;
    const shown = await ask(office.directory(), showListener, { user: who.user }, within(who, 'show'));
    if (!shown.ok) return shown;
    const channels: z.infer<typeof channelShown>[] = [];
    for (const { channel, title, feed } of shown.value.channels) {
      const newest =
        feed === null
          ? null
          : await ask(office.feed(feed), newestMessages, { source: feedOf(channel) }, within(who, 'newest'));
      channels.push({ channel, title, feed, lastAt: newest?.ok ? newest.value.lastAt : null, deletions: 'seen' });
    }
    return accept({ isSetUp: services.listener !== undefined, state: shown.value.state, channels });
  },
});

export const askListenerCode = officeAction({
  name: 'listener.code',
  summary: 'Has Telegram send a code, to sign in as yourself and read your channels',
  kind: 'write',
  needs: own,
  pace: 'heavy',
  http: { method: 'post', path: '/listener/code' },
  hidden: ['phone'],
  input: z.object({ phone: z.string().max(40).describe('with the code of the country, such as +44 20 7946 0000') }),
  output: z.object({ way: z.enum(['app', 'sms', 'call', 'other']).describe('how the code came') }),
  run: async (context: OfficeContext, { phone }, who): Promise<Outcome<{ way: 'app' | 'sms' | 'call' | 'other' }>> => {
    const ready = listening(context, who);
    if (!ready.ok) return ready;
    const digits = phone.replaceAll(/\D/g, '');
    if (digits.length < 6 || digits.length > 18) return listenRefusals.refuse('LISTEN_PHONE', {});
    return triedAs(await ready.value.listener.askCode(who.user, digits));
  },
});

export const signInListener = officeAction({
  name: 'listener.sign-in',
  summary: 'Signs in to Telegram as yourself, by the code that it sent, and then by your password if it asks for one',
  kind: 'write',
  needs: own,
  pace: 'heavy',
  http: { method: 'post', path: '/listener/sign-in' },
  hidden: ['code', 'password'],
  input: z
    .object({
      code: z.string().min(1).max(40).optional().describe('with anything between its digits'),
      password: z.string().min(1).max(1_000).optional().describe('once the code was right, where it is asked for'),
    })
    .refine(({ code, password }) => (code === undefined) !== (password === undefined), 'either code or password'),
  output: z.object({ state: z.enum(['password', 'in']).describe('password: that is asked for, too') }),
  run: async (context: OfficeContext, by, who): Promise<Outcome<{ state: 'password' | 'in' }>> => {
    const ready = listening(context, who);
    if (!ready.ok) return ready;
    const { listener, seal } = ready.value;
    const given = by.code === undefined ? { password: by.password ?? '' } : { code: by.code.replaceAll(/\D/g, '') };
    if ('code' in given && given.code === '') return listenRefusals.refuse('LISTEN_CODE', {});
    const tried = await listener.signIn(who.user, given);
    if (!tried.ok) return refusedBy(tried.problem);
    if ('needs' in tried.value) return accept({ state: 'password' });
    const sealed = await seal.seal(tried.value.session, sessionOf(who.user));
    const { user } = who;
    const kept = await ask(context.office.directory(), keepListener, { user, sealed }, within(who, 'keep'));
    if (!kept.ok) return kept;
    listener.heed(user);
    return accept({ state: 'in' });
  },
});

export const signOutListener = officeAction({
  ...signOutListenerCall,
  summary: 'Signs this program out of your Telegram: nothing is read by it any more. Channels and follows stay',
  kind: 'write',
  needs: own,
  pace: 'protect',
  http: { method: 'delete', path: '/listener' },
  run: async ({ office, services }: OfficeContext, _input, who) => {
    const gone = await ask(office.directory(), dropListener, { user: who.user }, within(who, 'drop'));
    if (!gone.ok) return gone;
    await services.listener?.signOut(who.user);
    return accept({});
  },
});
