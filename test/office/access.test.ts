import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ChatPort } from '../../src/core/chat.ts';
import { internally } from '../../src/core/who.ts';
import { perform } from '../../src/office/catalogue.ts';
import { owner } from '../../src/office/demo.ts';
import { openPigeonOffice } from '../kit/pigeon-office.ts';
import { ann, roof } from '../kit/pigeons.ts';
import { textOf } from '../kit/trader.ts';
import { asking, callers } from '../kit/who.ts';

const day = 86_400_000;
const bob = { person: 'pigeon-user:bob', place: 'pigeon:cellar', called: 'Bob' };
const cleo = { person: 'pigeon-user:cleo', place: 'pigeon:attic', called: 'Cleo' };
type Somebody = typeof bob;
const nth = (n: number): Somebody => ({ person: `pigeon-user:${n}`, place: `pigeon:${n}`, called: `No ${n}` });

/** Ann owns the installation and is told in her chat; whoever else comes is a stranger. */
async function open(change: Partial<ChatPort> = {}) {
  const kit = await openPigeonOffice(change);
  const { pigeons, office, context } = kit;
  await kit.linkAnn();
  const until = (ms: number) => office.advance(ms);
  const settle = async () => {
    for (let times = 0; times < 4; times += 1) await until(500);
  };
  const newest = (place: string, label: string) =>
    pigeons.sent.findLast((message) => message.place === place && message.choices.some((one) => one.label === label));
  const shown = (place: string) =>
    pigeons.sent.filter((one) => one.place === place).map(({ blocks }) => textOf(blocks));
  async function press(label: string, who: Partial<Somebody> = { person: ann, place: roof }) {
    await settle();
    const choice = newest(who.place ?? roof, label)?.choices.find((one) => one.label === label)?.id ?? '';
    const told = await pigeons.tell({ kind: 'choice', choice }, who);
    await settle();
    return told;
  }
  async function say(text: string, who: Partial<Somebody> = { person: ann, place: roof }) {
    const told = await pigeons.tell({ kind: 'text', text }, who);
    await settle();
    return told;
  }
  const known = async (person: string) => {
    const found = await office.office.directory().perform('directory.person', { person }, internally('test'));
    return z
      .object({ known: z.object({ user: z.string(), desk: z.string() }).nullable() })
      .parse(found.ok && found.value).known;
  };
  return {
    ...{ ...kit, settle, press, say, shown, known },
    ask: (name: string, input: object) => perform(context, name, input, owner('test')),
    later: async (ms: number) => {
      office.clock.set(office.clock.now() + ms);
      await settle();
    },
    invite: async (input: object = {}) => {
      const made = await perform(context, 'invitations.make', input, owner('test'));
      const shape = z.object({ word: z.string(), invitation: z.string(), links: z.array(z.string()) });
      return shape.parse(made.ok && made.value);
    },
    letIn: async (who: Somebody) => {
      await say('/access', who);
      await press('Let in');
    },
  };
}

describe('a stranger', () => {
  it('is told once a day how to ask, asks by the button, and is let in to a desk of their own', async () => {
    const { say, press, shown, known } = await open();
    await say('hello', bob);
    await say('anybody there?', bob);
    expect(shown(bob.place)).toEqual([expect.stringMatching(/I do not know you.*\/access/)]);
    await press('Ask to be let in', bob);
    expect(shown(bob.place).at(-1)).toContain('I have asked');
    expect(shown(roof).at(-1)).toContain('Bob (pigeon-user:bob) asks to be let in');
    expect(await known(bob.person)).toBeNull();
    await press('Let in');
    expect(shown(roof).at(-1)).toContain('Bob was let in');
    expect(shown(bob.place).at(-1)).toMatch(/You are in[\s\S]*\/follow/);
    const theirs = await known(bob.person);
    expect(theirs?.desk).toMatch(/^desk-[0-9a-f]{10}$/);
    await say('/accounts', bob);
    expect(shown(bob.place).at(-1)).not.toContain('Paper account');
    await say('/accounts');
    expect(shown(roof).at(-1)).toContain('Paper account');
  });

  it('is let in, refused and invited in what their app speaks, and so is their desk', async () => {
    const { say, press, shown, invite } = await open();
    const [eva, leo, ida] = [bob, cleo, nth(7)].map((one) => ({ ...one, language: 'es' }));
    if (!eva || !leo || !ida) throw new Error('nobody');
    await say('/access', eva);
    await press('Let in');
    expect(shown(bob.place).at(-1)).toContain('Tienes acceso');
    await say('/halt', { ...bob });
    expect(shown(bob.place).at(-1)).not.toMatch(/halted|No new/);
    await say('/access', leo);
    await press('Refuse');
    expect(shown(cleo.place).at(-1)).toContain('no se te da acceso');
    await say(`/start ${(await invite()).word}`, ida);
    expect(shown(ida.place).at(-1)).toContain('Tienes acceso');
  });

  it('asks once a day, and says so once', async () => {
    const { say, shown, later } = await open();
    for (let times = 0; times < 3; times += 1) await say('/access', bob);
    expect(shown(roof)).toHaveLength(1);
    expect(shown(bob.place)).toEqual([
      expect.stringContaining('I have asked'),
      expect.stringContaining('asked already'),
    ]);
    await later(day + 1);
    await say('/access', bob);
    expect(shown(roof)).toHaveLength(2);
  });

  it('who was refused is not asked about for a month', async () => {
    const { say, press, shown, later, known } = await open();
    await say('/access', bob);
    await press('Refuse');
    expect(shown(bob.place).at(-1)).toContain('not let in here for now');
    expect(shown(roof).at(-1)).toContain('Bob was refused');
    const asked = shown(roof).length;
    await later(29 * day);
    await say('/access', bob);
    expect(shown(roof)).toHaveLength(asked);
    await later(2 * day);
    await say('/access', bob);
    expect(shown(roof)).toHaveLength(asked + 1);
    expect(await known(bob.person)).toBeNull();
  });

  it('in a crowd: five wait, the others are turned away and counted', async () => {
    const { say, press, shown, ask, known } = await open();
    for (let n = 1; n <= 9; n += 1) await say('/access', nth(n));
    await say('/access', nth(9));
    expect(shown(roof)).toHaveLength(5);
    expect(shown('pigeon:9')).toEqual([expect.stringContaining('Too many people')]);
    expect(await ask('people.list', {})).toMatchObject({ value: { turnedAway: 4, asking: { length: 5 } } });
    await press('Let in');
    await say('/access', nth(9));
    expect(shown(roof).at(-1)).toMatch(/No 9[\s\S]*turned away: 4/);
    expect(await ask('people.list', {})).toMatchObject({ value: { turnedAway: 0 } });
    expect(await known('pigeon-user:9')).toBeNull();
  });

  it('in a crowd is greeted in part', async () => {
    const { pigeons, settle } = await open();
    for (let n = 0; n < 130; n += 1) await pigeons.tell({ kind: 'text', text: 'hello' }, nth(n));
    await settle();
    expect(pigeons.sent).toHaveLength(100);
  });

  it('whose asking nobody answered in a week is asked about no more', async () => {
    const { say, press, known, later, ask } = await open();
    await say('/access', bob);
    await later(8 * day);
    expect((await press('Let in'))?.words).toContain('expired');
    expect(await ask('access.settle', { person: bob.person, letIn: true })).toMatchObject({
      refusal: { code: 'NOT_ASKED' },
    });
    expect(await known(bob.person)).toBeNull();
  });

  it('is let in once, however often it is decided', async () => {
    const { say, press, ask, shown, known } = await open();
    await say('/access', bob);
    expect(await ask('access.settle', { person: bob.person, letIn: true })).toMatchObject({ ok: true });
    await press('Refuse');
    expect(shown(roof).at(-1)).toContain('asks for nothing');
    expect(await known(bob.person)).not.toBeNull();
    expect(shown(bob.place).filter((text) => text.includes('You are in'))).toHaveLength(1);
  });

  it('asks nothing where others read along', async () => {
    const { say, pigeons, settle } = await open({ isPrivate: (place) => place === roof });
    await say('hello', bob);
    await settle();
    expect(pigeons.sent.at(-1)?.choices).toEqual([]);
  });

  it('whose name would hide words shows none of it', async () => {
    const { say, shown } = await open();
    await say('/access', { ...bob, called: 'An\u202En (pigeon-user:ann)\n\u200B' });
    expect(shown(roof).at(-1)).toContain('Ann (pigeon-user:ann) (pigeon-user:bob) asks');
  });
});

describe('somebody who became known while it was asked about them', () => {
  it('stays on the desk they were linked to, whatever is decided after that', async () => {
    const { say, press, shown, known } = await open();
    await say('/access', bob);
    await say('/link');
    const word = /link (\w{10})/.exec(shown(roof).at(-1) ?? '')?.[1] ?? '';
    await say(`/start ${word}`, bob);
    expect(await known(bob.person)).toMatchObject({ desk: 'desk-1' });
    await press('Let in');
    expect(shown(roof).at(-1)).toContain('asks for nothing');
    expect(await known(bob.person)).toMatchObject({ desk: 'desk-1' });
  });

  it('stays there also when they were let in the moment before', async () => {
    const { say, inside, ask, settle, shown, known } = await open();
    await say('/access', bob);
    await say('/link');
    const word = /link (\w{10})/.exec(shown(roof).at(-1) ?? '')?.[1] ?? '';
    const { called: _, ...by } = bob;
    // Both before anything that is due is done.
    await ask('access.settle', { person: bob.person, letIn: true });
    expect(await inside('directory.redeem-code', { word, by })).toMatchObject({ value: { became: 'linked' } });
    await settle();
    expect(await known(bob.person)).toMatchObject({ desk: 'desk-1' });
  });
});

describe('who may decide', () => {
  it.each([
    ['a trader', callers.trader('desk-1')],
    ['a viewer', callers.viewer('desk-1')],
    ['a program of the desk', callers.tradeKey('desk-1')],
    ['a stranger', callers.stranger()],
  ])('%s lets nobody in, invites nobody and takes nobody out', async (_name, caller) => {
    const { say, context, known } = await open();
    await say('/access', bob);
    for (const [name, input] of [
      ['access.settle', { person: bob.person, letIn: true }],
      ['invitations.make', {}],
      ['people.list', {}],
      ['people.remove', { person: ann }],
    ] as const)
      expect(await perform(context, name, input, asking(caller)), name).toMatchObject({
        refusal: { code: caller.as === 'stranger' ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED' },
      });
    expect(await known(bob.person)).toBeNull();
  });

  it('whoever was let in decides nothing, and reads nobody else', async () => {
    const { letIn, say, shown } = await open();
    await letIn(bob);
    for (const command of ['/people', '/invite', '/remove pigeon-user:ann']) {
      await say(command, bob);
      expect(shown(bob.place).at(-1), command).toContain('You may not do this');
    }
    await say('/access', bob);
    expect(shown(bob.place).at(-1)).toMatch(/trader-[0-9a-f]{10}[\s\S]*pigeon-user:bob[\s\S]*no/);
  });

  it('by a button of somebody else nothing is decided', async () => {
    const { say, letIn, pigeons, settle, known, shown } = await open();
    await letIn(bob);
    await say('/access', cleo);
    const choice = pigeons.sent.findLast(({ place }) => place === roof)?.choices[0]?.id ?? '';
    await pigeons.tell({ kind: 'choice', choice }, bob);
    await settle();
    expect(await known(cleo.person)).toBeNull();
    expect(shown(roof).at(-1)).toContain('Cleo');
  });
});

describe('an invitation', () => {
  it('lets in whoever says it first, once', async () => {
    const { invite, say, shown, known } = await open();
    const { word } = await invite({ invited: 'Bob' });
    await say(`/start ${word.toLowerCase()}`, bob);
    expect(shown(bob.place).at(-1)).toContain('You are in');
    await say(`/start ${word}`, cleo);
    expect(shown(cleo.place).at(-1)).toContain('not known');
    expect((await known(bob.person))?.desk).not.toBe('desk-1');
    expect(await known(cleo.person)).toBeNull();
  });

  it('is a link where the platform has one', async () => {
    const { invite } = await open({ linkSaying: (word) => `https://coop.example/${word}` });
    const { links, word } = await invite();
    expect(links).toEqual([`https://coop.example/${word}`]);
  });

  it('is listed, and withdrawn lets nobody in', async () => {
    const { invite, ask, say, known, shown } = await open();
    const { word, invitation } = await invite({ invited: 'Bob' });
    await say('/people');
    expect(shown(roof).at(-1)).toContain(`${invitation} | Bob`);
    expect(JSON.stringify(await ask('people.list', {}))).not.toContain(word);
    await say(`/uninvite ${invitation}`);
    await say(`/start ${word}`, bob);
    expect(await known(bob.person)).toBeNull();
    await say(`/uninvite ${invitation}`);
    expect(shown(roof).at(-1)).toContain('no open invitation');
  });

  it('lasts a week', async () => {
    const { invite, say, later, known } = await open();
    const { word } = await invite();
    await later(7 * day);
    await say(`/start ${word}`, bob);
    expect(await known(bob.person)).toBeNull();
  });

  it('is not found by guessing, nor taken where others read along', async () => {
    const { invite, say, known, shown } = await open({ isPrivate: (place) => place !== cleo.place });
    const { word } = await invite();
    await say(`/start ${word}`, cleo);
    expect(shown(cleo.place).at(-1)).toContain('Others read along');
    const wrong = word.startsWith('A') ? `B${word.slice(1)}` : `A${word.slice(1)}`;
    for (let times = 0; times < 5; times += 1) await say(`/start ${wrong}`, bob);
    await say(`/start ${word}`, bob);
    expect(shown(bob.place).at(-1)).toContain('Too many wrong words');
    expect(await known(bob.person)).toBeNull();
  });
});

describe('somebody who is taken out', () => {
  it('is nobody at once: their desk is told nothing, opens nothing, and they are asked about no more for a while', async () => {
    const { letIn, say, shown, known, office, ask, later } = await open();
    await letIn(bob);
    const desk = (await known(bob.person))?.desk ?? '';
    const theirs = { ...owner('test'), as: 'office' as const, desk };
    await office.office.perform('accounts.open-paper', { account: 'paper' }, theirs);
    await say('/remove pigeon-user:bob');
    expect(shown(roof).at(-1)).toContain('can do nothing here any more');
    expect(await known(bob.person)).toBeNull();
    expect(shown(bob.place).at(-1)).toContain('no access here any more');
    const at = (name: string) => office.office.desk(desk).perform(name, {}, internally('test'));
    expect(JSON.stringify(await at('places.list'))).not.toContain('pigeon');
    expect(JSON.stringify(await at('desk.overview'))).toContain('"trading":"halted"');
    const told = shown(roof).length;
    await say('/access', bob);
    expect(shown(roof)).toHaveLength(told);
    expect(await ask('people.list', {})).toMatchObject({ value: { people: [{ person: ann }] } });
    await later(31 * day);
    await say('/access', bob);
    expect(shown(roof).at(-1)).toContain('They had a desk here before');
    await office.advance(1_000);
  });

  it('and let in again gets the same desk back, halted as it is', async () => {
    const { letIn, say, press, known, later } = await open();
    await letIn(bob);
    const before = await known(bob.person);
    await say('/remove pigeon-user:bob');
    await later(31 * day);
    await say('/access', bob);
    await press('Let in');
    expect(await known(bob.person)).toEqual(before);
  });

  it('in one chat only, goes on in the other; and who then asks from the first gets another desk', async () => {
    const { letIn, say, known, inside, shown, later, press } = await open();
    await letIn(bob);
    const before = await known(bob.person);
    await inside('directory.link-person', {
      person: 'pigeon-user:bob-at-work',
      user: before?.user,
      place: 'pigeon:work',
    });
    await say('/remove pigeon-user:bob chat');
    expect(shown(roof).at(-1)).not.toContain('opens nothing new');
    expect(await known('pigeon-user:bob-at-work')).toEqual(before);
    await later(31 * day);
    await say('/access', bob);
    await press('Let in');
    expect((await known(bob.person))?.desk).not.toBe(before?.desk);
  });

  it('is never the one who asks for it', async () => {
    const { say, shown, known } = await open();
    await say(`/remove ${ann}`);
    expect(shown(roof).at(-1)).toContain('That is you');
    expect(await known(ann)).toMatchObject({ desk: 'desk-1' });
  });

  it('leaves no word behind by which they come back', async () => {
    const { letIn, say, shown, known } = await open();
    await letIn(bob);
    await say('/link', bob);
    const word = /link (\w{10})/.exec(shown(bob.place).at(-1) ?? '')?.[1] ?? '';
    await say('/remove pigeon-user:bob');
    await say(`/start ${word}`, cleo);
    expect(await known(cleo.person)).toBeNull();
  });
});
