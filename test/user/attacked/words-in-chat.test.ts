import { expect, it } from 'vitest';
import { grantsOf } from '../../../src/core/authority.ts';
import { ask } from '../../../src/core/office.ts';
import { internally, type Who } from '../../../src/core/who.ts';
import { findPerson } from '../../../src/directory/people.ts';
import { perform } from '../../../src/office/catalogue.ts';
import { demo } from '../../../src/office/demo.ts';
import { openPigeonOffice } from '../../kit/pigeon-office.ts';
import { anna, openHouse } from '../open-house.ts';

/** Looks on at the owner's desk; `key`: a program with a key that may read. */
const looker = (as: 'person' | 'key'): Who => ({
  ...{ as, user: 'viewer', desk: demo.desk, grants: grantsOf.viewer(demo.desk), session: 'theirs', via: 'http' },
  trace: 'looker',
});

for (const as of ['person', 'key'] as const)
  it(`a word that links a chat is not read by whoever only looks on (${as})`, async () => {
    const { pigeons, office, context, linkAnn } = await openPigeonOffice();
    await linkAnn();
    await pigeons.tell({ kind: 'text', text: '/link' });
    await office.advance(3_000);
    const seen = await perform(context, 'chat.list', {}, looker(as));
    const word = /\/(?:link|start) ([A-Z0-9-]{10,12})/.exec(JSON.stringify(seen))?.[1] ?? '';
    await pigeons.tell(
      { kind: 'text', text: `/link ${word}` },
      { person: 'pigeon-user:mallory', place: 'pigeon:attic' },
    );
    await office.advance(3_000);
    const _found = await ask(
      office.office.directory(),
      findPerson,
      { person: 'pigeon-user:mallory' },
      internally('test'),
    );
    expect(word).toBe('');
  });

it('nor over HTTP by a key that may only read', async () => {
  const { ask: http, own } = await openHouse();
  const token = await own();
  const made = await http('post', '/auth/api-keys', {
    token,
    body: { name: 'x', scopes: ['read'], password: anna.password },
  });
  await http('post', '/chat', { token, body: { text: '/link' } });
  const seen = await http('get', '/chat', { headers: { 'x-api-key': made.body.secret } });
  expect(seen.status).toBe(200);
  expect(JSON.stringify(seen.body)).not.toMatch(/\/(?:link|start) [A-Z0-9]{10}/);
});

it('the secret of a telephone that is set up in the chat of the page is not shown to another session', async () => {
  const { ask: http, own, signIn, trader } = await openHouse();
  const token = await own();
  const thief = (await signIn()).body.access as string;
  const say = (text: string) => http('post', '/chat', { token, body: { text } });
  const chat = async (given: string) => (await http('get', '/chat', { token: given })).body;
  await say('/factor');
  await trader.advance?.(2_000);
  await say(anna.password);
  await trader.advance?.(2_000);
  const seen = JSON.stringify((await chat(thief)).talk);
  const secret = /"text":"([A-Z2-7]{32})"/.exec(seen)?.[1] ?? '';
  expect(secret).toBe('');
});
