import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import type { Who } from '../../src/core/who.ts';
import { perform } from '../../src/office/catalogue.ts';
import { owner } from '../../src/office/demo.ts';
import { setupWord } from '../../src/office/setup-word.ts';
import { localOwner } from '../../src/office/sign-in/local-owner.ts';
import { openPigeonOffice } from '../kit/pigeon-office.ts';
import { createScriptedBridge } from '../kit/scripted-bridge.ts';
import { textOf } from '../kit/trader.ts';

const minute = 60_000;
const password = 'a sentence that only I know';

/** Ann in her chat, with a telephone that shows codes and real money at stake. */
async function open() {
  const forgotten: string[] = [];
  const bridge = createScriptedBridge();
  bridge.rewrite('venue.report', (value) => {
    const report = value as { snapshot: object };
    return { ...report, snapshot: { ...report.snapshot, isReal: true } };
  });
  const forget = async (_place: string, ref: string) => {
    forgotten.push(ref);
  };
  const opened = await openPigeonOffice({ forget }, { outsideVenue: bridge.outsideVenue });
  const { office, context, pigeons, linkAnn } = opened;
  const ask = async (name: string, input: object, who: Partial<Who> = {}) => {
    const outcome = await perform(context, name, input, { ...owner('test'), ...localOwner, ...who });
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  };
  const word = await setupWord(context, true);
  await ask('auth.set-up', { word: word?.word, email: 'ann@example.com', password });
  const { secret } = (await ask('factors.begin-totp', { password })) as { secret: string };
  const code = () => generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
  await ask('factors.confirm-totp', { code: code() });
  await linkAnn();
  await office.advance(minute);
  const said = async (text: string, ref = `line-${text}`) => {
    const before = pigeons.sent.length;
    await pigeons.tell({ kind: 'text', text, ref });
    await office.advance(1_500);
    return pigeons.sent.slice(before).map(({ blocks }) => textOf(blocks));
  };
  const tap = async (label: string) => {
    const found = pigeons.sent.at(-1)?.choices.find((choice) => choice.label.includes(label));
    if (!found) throw new Error(`${label} is not among ${pigeons.sent.at(-1)?.choices.map((each) => each.label)}`);
    await pigeons.tell({ kind: 'choice', choice: found.id });
    await office.advance(1_500);
    return textOf(pigeons.sent.at(-1)?.blocks ?? []);
  };
  const follows = async () => {
    const listed = (await ask('follows.list', {})) as { follows: { settings: { size: { percent: string } } }[] };
    return listed.follows.map(({ settings }) => settings.size.percent);
  };
  return { ...opened, ask, code, said, tap, follows, forgotten };
}

describe('what takes a proof, asked for in a chat', () => {
  it('is done after a code that is typed there, and taken out of the chat', async () => {
    const { said, code, forgotten, pigeons } = await open();
    expect((await said('/link')).at(-1)).toContain('Show that it is you');
    const typed = code();
    const shown = await said(typed, 'the code');
    expect(shown.at(-1)).toContain('It is you, and it is done.');
    expect(shown.at(-1)).toMatch(/[A-Z0-9]{5}-?[A-Z0-9]{5}/);
    expect(forgotten).toEqual(['the code']);
    expect(pigeons.sent.map(({ blocks }) => textOf(blocks)).join()).not.toContain(typed);
  });

  it('is done for a change that a conversation led to', async () => {
    const { said, tap, code, follows } = await open();
    await said('/settings');
    await tap('Demo channel');
    await tap('Risk per signal');
    await said('2');
    expect(await follows()).toEqual(['1']);
    expect((await said(code())).at(-1)).toContain('It is you, and it is done.');
    expect(await follows()).toEqual(['2']);
  });

  it('is not done after a wrong code, which is asked for again', async () => {
    const { said, code } = await open();
    await said('/link');
    expect((await said('000000')).at(-1)).toContain('The code is not right');
    expect((await said(code())).at(-1)).toContain('it is done');
  });

  it('is over after two minutes, and by /cancel', async () => {
    const { said, code, office } = await open();
    await said('/link');
    await office.advance(2 * minute);
    expect((await said(code())).join()).not.toContain('it is done');
    await said('/link');
    expect((await said('/cancel')).at(-1)).not.toContain('it is done');
    expect((await said(code())).join()).not.toContain('it is done');
  });

  it('can be proved on the page as well, by the same person and nobody else', async () => {
    const { said, code, ask, context } = await open();
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
    const { said } = await open();
    const shown = (await said('/halt')).join();
    expect(shown).toContain('Halted: paper.');
    expect(shown).not.toContain('Show that it is you');
  });
});
