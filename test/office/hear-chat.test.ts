import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type AnyAction, actionsOf } from '../../src/core/action.ts';
import type { HeardInChat } from '../../src/core/chat.ts';
import { accept } from '../../src/core/outcome.ts';
import { internally } from '../../src/core/who.ts';
import { directoryRoom } from '../../src/directory/directory.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { demo, firstRun, owner } from '../../src/office/demo.ts';
import { earsOf } from '../../src/office/ears.ts';
import { allActions, allRefusals, rooms } from '../../src/runtime/program.ts';
import { beginFlow, flowsByName } from '../../src/talk/converse.ts';
import { tapConversation } from '../../src/talk/hear.ts';
import { talkActions } from '../../src/talk/talk-actions.ts';
import type { TalkContext } from '../../src/talk/talk-context.ts';
import { openBareOffice } from '../kit/bare-office.ts';
import { ann, createPigeons, roof } from '../kit/pigeons.ts';
import { createTestServices } from '../kit/services.ts';
import { textOf } from '../kit/trader.ts';
import { toyFlow } from '../talk/toy-flow.ts';

/** An office whose directory can have the toy conversation with somebody it does not know. */
async function open() {
  const begins = actionsOf<TalkContext>('directory')({
    name: 'toy.begin',
    summary: 'Begins the toy conversation',
    kind: 'write',
    needs: 'office',
    input: z.object({}),
    output: z.object({}),
    run: (context: TalkContext, _input, who) => {
      context.store.addPlace(roof, context.now());
      beginFlow(context, toyFlow, who);
      return accept({});
    },
  });
  const flows = flowsByName([toyFlow]);
  const own = [...talkActions('directory', flows), tapConversation(flows), begins];
  const isOwn = ({ name }: AnyAction) => own.some((action) => action.name === name);
  const directory = { ...directoryRoom, actions: [...directoryRoom.actions.filter((one) => !isOwn(one)), ...own] };
  const catalogue = buildCatalogue([...allActions.filter((one) => !isOwn(one)), ...own], allRefusals);
  const pigeons = createPigeons();
  const { port } = pigeons.door;
  const test = createTestServices(new Map([[port.scheme, port]]));
  const office = openBareOffice({ rooms: { ...rooms, directory }, catalogue, test });
  onTestFinished(office.close);
  const context: OfficeContext = { office: office.office, services: test.services, catalogue };
  await firstRun(context);
  await pigeons.door.start(earsOf(context));
  const inside = (name: string, input: object) => office.office.directory().perform(name, input, internally('test'));
  return {
    ...{ office, context, pigeons },
    link: () => inside('directory.link-person', { person: ann, user: demo.user, place: roof }),
    unlink: () => inside('directory.unlink-person', { person: ann }),
    begin: () => perform(context, 'toy.begin', {}, { ...internally('test'), user: ann, place: roof }),
    addPlace: () => office.office.desk(demo.desk).perform('places.add', { place: roof }, internally('test')),
    shown: async () => {
      await office.advance(1_000);
      return pigeons.sent.map(({ blocks }) => textOf(blocks));
    },
    say: (text: string, more: Partial<HeardInChat> = {}) => pigeons.tell({ kind: 'text', text }, more),
  };
}

describe('somebody in a chat', () => {
  it('whom the directory knows acts for their own desk, and is answered where they wrote', async () => {
    const { link, addPlace, say, shown } = await open();
    await link();
    await addPlace();
    expect(await say('/accounts')).toEqual({ words: null });
    expect(await shown()).toEqual([expect.stringContaining('Paper account')]);
  });

  it('is answered in the language of their app until they choose one', async () => {
    const { link, addPlace, say, shown } = await open();
    await link();
    await addPlace();
    await say('/orders', { language: 'ru-RU' });
    expect((await shown()).at(-1)).toContain('Ожидающих ордеров нет.');
    await say('/lang en', { language: 'ru-RU' });
    await say('/orders', { language: 'ru-RU' });
    expect((await shown()).at(-1)).toContain('No order is waiting.');
  });

  it('speaks for a group’s stranger nothing: only their own chat says what they read', async () => {
    const { link, addPlace, say, shown } = await open();
    await link();
    await addPlace();
    await say('/orders', { place: 'pigeon:square', language: 'ru' });
    expect((await shown()).at(-1)).toContain('No order is waiting.');
  });

  it('whom nobody knows is told so in the language of their app, in English where there are no words in it', async () => {
    const { say, shown } = await open();
    await say('hello', { language: 'ar' });
    await say('hello', { language: 'pt-BR', person: 'pigeon-user:bea', place: 'pigeon:bea' });
    const said = await shown();
    expect(said).toHaveLength(2);
    expect(said.join()).toContain('لا أعرفك.');
    expect(said.join()).toContain('I do not know you.');
  });

  it('is answered in their own chat when they speak in a group', async () => {
    const { link, addPlace, say, shown, pigeons } = await open();
    await link();
    await addPlace();
    await say('/accounts', { place: 'pigeon:square' });
    expect(await shown()).toEqual([expect.stringContaining('Paper account')]);
    expect(pigeons.sent.map(({ place }) => place)).toEqual([roof]);
  });

  it('is answered again in their own chat when they write there after it was gone', async () => {
    const { link, addPlace, say, shown, office } = await open();
    await link();
    await addPlace();
    await office.office.desk(demo.desk).perform('places.remove', { place: roof }, internally('test'));
    await say('/accounts');
    expect(await shown()).toEqual([expect.stringContaining('Paper account')]);
  });

  it('is heard once, however often the platform tells it', async () => {
    const { link, addPlace, say, shown } = await open();
    await link();
    await addPlace();
    for (let times = 0; times < 3; times += 1) await say('/accounts', { key: 'same' });
    expect(await shown()).toHaveLength(1);
  });

  it('is nobody from the moment the link is taken away: a button of before does nothing', async () => {
    const { link, unlink, addPlace, say, shown, pigeons, context } = await open();
    await link();
    await addPlace();
    await say('/follow');
    await shown();
    await unlink();
    const choice = pigeons.sent.at(-1)?.choices[0]?.id ?? '';
    await pigeons.tell({ kind: 'choice', choice });
    expect((await shown()).at(-1)).toContain('I do not know you');
    const talk = await perform(context, 'chat.list', {}, owner('test'));
    expect(JSON.stringify(talk)).toContain('Which channel?');
  });

  it('nobody knows is told so once a day, and nothing they write is kept', async () => {
    const { say, shown, office } = await open();
    for (const text of ['hello', '/positions', '/panic']) await say(text);
    expect(await shown()).toEqual([expect.stringContaining('I do not know you')]);
    office.clock.set(office.clock.now() + 86_400_000);
    await say('hello again');
    expect(await shown()).toHaveLength(2);
  });

  it('nobody knows can answer what the directory asks, with the same questions, buttons and forms', async () => {
    const { begin, say, shown, pigeons } = await open();
    await begin();
    await shown();
    const choice = pigeons.sent.at(-1)?.choices.find(({ label }) => label === 'Red')?.id ?? '';
    await pigeons.tell({ kind: 'choice', choice });
    await say('ann');
    expect((await shown()).at(-1)).toContain('Your login');
    const form = pigeons.sent.at(-1)?.form;
    expect(form?.fields.map(({ name }) => name)).toEqual(['password']);
    await pigeons.tell({ kind: 'form', form: form?.id ?? '', values: { password: 'correct horse' } });
    expect((await shown()).at(-1)).toContain('A note?');
  });

  it('cannot press the button of somebody else', async () => {
    const { begin, shown, pigeons } = await open();
    await begin();
    await shown();
    const choice = pigeons.sent.at(-1)?.choices[0]?.id ?? '';
    await pigeons.tell({ kind: 'choice', choice }, { person: 'pigeon-user:bob', place: 'pigeon:cellar' });
    expect((await shown()).at(-1)).toContain('I do not know you');
    expect(pigeons.sent.at(-1)?.place).toBe('pigeon:cellar');
  });

  it('hears nothing of what another one is asked', async () => {
    const { begin, say, shown, pigeons } = await open();
    await begin();
    await shown();
    const choice = pigeons.sent.at(-1)?.choices.find(({ label }) => label === 'Red')?.id ?? '';
    await say('hello', { person: 'pigeon-user:bob', place: 'pigeon:cellar' });
    // The second tap is too late: the question that is open is shown below the greeting of the other.
    for (let times = 0; times < 2; times += 1) await pigeons.tell({ kind: 'choice', choice });
    expect((await shown()).at(-1)).toContain('Your login');
    const elsewhere = pigeons.sent.filter(({ place }) => place === 'pigeon:cellar');
    expect(elsewhere.map(({ blocks }) => textOf(blocks))).toEqual([expect.stringContaining('I do not know you')]);
  });
});
