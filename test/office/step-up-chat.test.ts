import { describe, expect, it } from 'vitest';
import { perform } from '../../src/office/catalogue.ts';
import { owner } from '../../src/office/demo.ts';
import { textOf } from '../kit/trader.ts';
import { minute, openProvable } from './open-provable.ts';

describe('what takes a proof, asked for in a chat', () => {
  it('is done after a code that is typed there, and taken out of the chat', async () => {
    const { said, code, forgotten, pigeons } = await openProvable();
    expect((await said('/link')).at(-1)).toContain('Show that it is you');
    const typed = code();
    const shown = await said(typed, 'the code');
    expect(shown.at(-1)).toContain('It is you, and it is done.');
    expect(shown.at(-1)).toMatch(/[A-Z0-9]{5}-?[A-Z0-9]{5}/);
    expect(forgotten).toEqual(['the code']);
    expect(pigeons.sent.map(({ blocks }) => textOf(blocks)).join()).not.toContain(typed);
  });

  it('is done for a change that a conversation led to', async () => {
    const { said, tap, code, follows } = await openProvable();
    await said('/settings');
    await tap('Demo channel');
    await tap('Risk per signal');
    await said('2');
    expect(await follows()).toEqual(['1']);
    expect((await said(code())).at(-1)).toContain('It is you, and it is done.');
    expect(await follows()).toEqual(['2']);
  });

  it('is not done after a wrong code, which is asked for again', async () => {
    const { said, code } = await openProvable();
    await said('/link');
    expect((await said('000000')).at(-1)).toContain('The code is not right');
    expect((await said(code())).at(-1)).toContain('it is done');
  });

  it('is asked for a code that is sent, which is said where none is set up', async () => {
    const { said, tap, code } = await openProvable();
    await said('/link');
    expect(await tap('Send me a code as a text message')).toContain('No codes are sent to you that way.');
    expect((await said(code())).at(-1)).toContain('it is done');
  });

  it('is over after two minutes, and by /cancel', async () => {
    const { said, code, office } = await openProvable();
    await said('/link');
    await office.advance(2 * minute);
    expect((await said(code())).join()).not.toContain('it is done');
    await said('/link');
    expect((await said('/cancel')).at(-1)).not.toContain('it is done');
    expect((await said(code())).join()).not.toContain('it is done');
  });

  it('can be proved on the page as well, by the same person and nobody else', async () => {
    const { said, code, ask, context } = await openProvable();
    await said('/link');
    const listed = (await ask('proofs.list', {}, { session: 'page' })) as { challenges: { challenge: string }[] };
    const challenge = listed.challenges[0]?.challenge ?? '';
    const other = { user: 'someone', grants: [{ scope: 'people', over: 'user', id: 'someone' }] } as const;
    const foreign = await perform(
      context,
      'auth.prove',
      { challenge, code: code() },
      { ...owner('test'), ...other, grants: [...other.grants] },
    );
    expect(foreign.ok).toBe(false);
    expect(await ask('auth.prove', { challenge, code: code() }, { session: 'page' })).toMatchObject({
      action: 'chats.link',
    });
  });

  it('is nothing that protects: a halt and a panic are done at once', async () => {
    const { said } = await openProvable();
    const shown = (await said('/halt')).join();
    expect(shown).toContain('Halted: paper.');
    expect(shown).not.toContain('Show that it is you');
  });
});
