import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask } from '../../src/core/office.ts';
import { internally } from '../../src/core/who.ts';
import { findPerson } from '../../src/directory/people.ts';
import { perform } from '../../src/office/catalogue.ts';
import { owner } from '../../src/office/demo.ts';
import { openPigeonOffice } from '../kit/pigeon-office.ts';
import { textOf } from '../kit/trader.ts';

const bob = { email: 'bob@example.com', password: 'a sentence that only Bob knows' };
const stranger = { as: 'stranger', user: 'stranger', grants: [], via: 'http', trace: 'test' } as never;
const signedIn = z.object({ user: z.string() });

/** Bob came by a chat, on the word of an invitation. */
async function open() {
  const { pigeons, office, context } = await openPigeonOffice();
  const say = async (text: string, person = 'pigeon-user:bob', place = 'pigeon:cellar') => {
    await pigeons.tell({ kind: 'text', text }, { person, place });
    await office.advance(3_000);
    return textOf(pigeons.sent.at(-1)?.blocks ?? []);
  };
  const invitation = async () => {
    const invited = await perform(context, 'invitations.make', {}, owner('test'));
    return (invited.ok && (invited.value as { word: string }).word) || '';
  };
  await say(`/start ${await invitation()}`);
  const whoIs = async (person: string) => {
    const found = await ask(office.office.directory(), findPerson, { person }, internally('test'));
    return found.ok ? found.value.known : null;
  };
  return {
    ...{ office, context, say, whoIs, invitation },
    word: async (): Promise<string> => /: (\w{10})\./.exec(await say('/page'))?.[1] ?? '',
    register: (word: string, given = bob) => perform(context, 'auth.register', { ...given, word }, stranger),
    signIn: (given = bob) => perform(context, 'auth.login', given, stranger),
  };
}

describe('whoever came by a chat', () => {
  it('signs in on the page as who they are, although nobody may register', async () => {
    const { word, register, signIn, whoIs, say } = await open();
    expect(await register(await word())).toMatchObject({ ok: true, value: { next: 'sign-in' } });
    const entered = await signIn();
    const { user } = signedIn.parse(entered.ok && entered.value);
    expect(await whoIs('pigeon-user:bob')).toMatchObject({ user });
    expect(await say('/page')).toContain('You have a sign-in for the page already');
  });

  it('has a word that works once, for ten minutes', async () => {
    const { word, register, office } = await open();
    const over = await word();
    await office.advance(11 * 60_000);
    expect(await register(over)).toMatchObject({ refusal: { code: 'REGISTRATION_CLOSED' } });
    const fresh = await word();
    expect(await register(fresh)).toMatchObject({ ok: true });
    const mallory = { email: 'mallory@example.com', password: 'a sentence of somebody else' };
    expect(await register(fresh, mallory)).toMatchObject({ refusal: { code: 'REGISTRATION_CLOSED' } });
  });

  it('keeps it from linking a chat, and one that links a chat from registering', async () => {
    const { word, say, whoIs, context, register } = await open();
    await say(`/start ${await word()}`, 'pigeon-user:mallory', 'pigeon:attic');
    expect(await whoIs('pigeon-user:mallory')).toBeNull();
    const linking = await perform(context, 'chats.link', {}, owner('test'));
    expect(await register((linking.ok && (linking.value as { word: string }).word) || '')).toMatchObject({ ok: false });
  });

  it('takes nobody else their address', async () => {
    const { word, register, signIn, say, whoIs, invitation } = await open();
    const given = await word();
    await register(given);
    await say(`/start ${await invitation()}`, 'pigeon-user:carl', 'pigeon:loft');
    const carls = /: (\w{10})\./.exec(await say('/page', 'pigeon-user:carl', 'pigeon:loft'))?.[1] ?? '';
    // Told the same, so that nobody learns whose address it is; the sign-in stays Bob's.
    const taking = { ...bob, password: 'a sentence that Carl knows' };
    expect(await register(carls, taking)).toMatchObject({ ok: true, value: { next: 'sign-in' } });
    expect(await signIn(taking)).toMatchObject({ refusal: { code: 'SIGN_IN_WRONG' } });
    expect(await signIn()).toMatchObject({ ok: true });
    expect(await whoIs('pigeon-user:carl')).not.toMatchObject({ user: (await whoIs('pigeon-user:bob'))?.user });
  });

  it('as the owner is made so by the word of the set-up', async () => {
    const { context } = await open();
    expect(await perform(context, 'chats.page', {}, owner('test'))).toMatchObject({ refusal: { code: 'JOIN_OWNER' } });
  });
});
