import { inflateSync } from 'node:zlib';
import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/chat.ts';
import type { Who } from '../../src/core/who.ts';
import { perform } from '../../src/office/catalogue.ts';
import { owner } from '../../src/office/demo.ts';
import { setupWord } from '../../src/office/setup-word.ts';
import { localOwner } from '../../src/office/sign-in/local-owner.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openPigeonOffice } from '../kit/pigeon-office.ts';
import { textOf } from '../kit/trader.ts';
import { everythingIn } from './everything-in.ts';

const minute = 60_000;
const password = 'a sentence that only I know';

async function open() {
  const forgotten: string[] = [];
  const dataDir = temporaryFolder();
  const forget = async (_place: string, ref: string) => {
    forgotten.push(ref);
  };
  const opened = await openPigeonOffice({ forget }, { dataDir });
  const { office, context, pigeons, linkAnn } = opened;
  const ask = async (name: string, input: object, who: Partial<Who> = {}): Promise<unknown> => {
    const outcome = await perform(context, name, input, { ...owner('test'), ...localOwner, ...who });
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  };
  const word = await setupWord(context, true);
  await ask('auth.set-up', { word: word?.word, email: 'ann@example.com', password });
  await linkAnn();
  await office.advance(minute);
  const last = (): Block[] => pigeons.sent.at(-1)?.blocks ?? [];
  const said = async (text: string, ref = text): Promise<string> => {
    await pigeons.tell({ kind: 'text', text, ref });
    await office.advance(1_500);
    return textOf(last());
  };
  const tap = async (label: string): Promise<string> => {
    const found = pigeons.sent.at(-1)?.choices.find((choice) => choice.label === label);
    if (!found) throw new Error(`${label} is not among ${pigeons.sent.at(-1)?.choices.map((each) => each.label)}`);
    await pigeons.tell({ kind: 'choice', choice: found.id });
    await office.advance(1_500);
    return textOf(last());
  };
  const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
  const secretShown = () => last().flatMap((block) => (block.kind === 'code' ? [block.text] : []))[0] ?? '';
  return { ...opened, ask, said, tap, last, forgotten, dataDir, codeOf, secretShown };
}

describe('a telephone that shows codes, in a chat', () => {
  it('is set up by password, picture and first code, each of which leaves the chat', async () => {
    const { said, tap, last, forgotten, codeOf, secretShown, ask, dataDir } = await open();
    expect(await said('/factor')).toContain('Type your password');
    expect(await said('not this one', 'wrong')).toContain('is not right');
    await said(password, 'password');
    const picture = last().find((block) => block.kind === 'picture');
    const secret = secretShown();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(picture).toMatchObject({ mime: 'image/png', data: expect.stringMatching(/^iVBORw0KGgo/) });
    expect(await said('000000', 'guess')).toContain('The code is not right');
    await said(codeOf(secret), 'code');
    const codes = secretShown().split('\n');
    expect(codes).toHaveLength(10);
    expect(last().some((block) => block.kind === 'picture')).toBe(false);
    expect(await tap('I wrote them down')).toContain('From now on a code is asked for');
    expect(JSON.stringify(last())).not.toContain(codes[0]);
    expect(forgotten).toEqual(['wrong', 'password', 'guess', 'code']);
    expect(await ask('factors.status', {})).toMatchObject({ totp: true, backupCodes: 10 });
    const kept = everythingIn(dataDir);
    for (const hidden of [secret, password, codes[0] ?? '', picture?.kind === 'picture' ? picture.data : ''])
      expect(kept.includes(hidden.slice(0, 200)), hidden.slice(0, 12)).toBe(false);
    expect(kept).toContain('A telephone that shows codes');
  });

  it('is shown to nobody else who looks at the chat', async () => {
    const { said, ask, secretShown } = await open();
    await said('/factor');
    await said(password);
    const secret = secretShown();
    expect(secret).not.toBe('');
    const viewer = { as: 'person', user: 'viewer', grants: [{ scope: 'read', over: 'desk', id: 'desk-1' }] } as const;
    for (const who of [{}, { ...viewer, grants: [...viewer.grants] }])
      expect(JSON.stringify(await ask('chat.list', {}, who))).not.toContain(secret);
  });

  it('on the page leads to where it is shown to one session alone', async () => {
    const { ask, office } = await open();
    const page = { via: 'web', session: 'page' } as const;
    await ask('chat.say', { text: '/factor' }, page);
    await office.advance(1_500);
    const seen = JSON.stringify(await ask('chat.list', {}, page));
    expect(seen).toContain('under Security (/security)');
    expect(seen).not.toContain('iVBORw0KGgo');
  });

  it('is ended after a code', async () => {
    const { said, tap, codeOf, secretShown, ask, office } = await open();
    await said('/factor');
    await said(password);
    const secret = secretShown();
    await said(codeOf(secret));
    await tap('I wrote them down');
    await office.advance(minute);
    expect(await said('/factor')).toContain('You have a second factor. Backup codes left: 10.');
    expect(await tap('End the second factor')).toContain('Show that it is you');
    expect(await ask('factors.status', {})).toMatchObject({ totp: true });
    expect(await said(codeOf(secret))).toContain('it is done');
    expect(await ask('factors.status', {})).toMatchObject({ totp: false, backupCodes: 0 });
  });

  it('is a picture that can be read: its lines are what the library draws', async () => {
    const { ask } = await open();
    const begun = (await ask('factors.begin-totp', { password })) as { png: string };
    const png = Buffer.from(begun.png, 'base64');
    const width = png.readUInt32BE(16);
    const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8);
    const lines = inflateSync(data);
    expect([width % 8, lines.length]).toEqual([0, width * (width / 8 + 1)]);
    // A border of white, then the corner that telephones look for.
    expect(lines[1]).toBe(0xff);
    expect([...lines.subarray(32 * (width / 8 + 1) + 1, 32 * (width / 8 + 1) + 13)]).toEqual([
      ...[255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 255],
    ]);
  });
});
