import { expect, it } from 'vitest';
import { identifyBySession } from '../../src/office/sign-in/identify.ts';
import { openEmptyHouse } from './open-house.ts';

it('whoever was let in without signing in is sent away when they would not be let in again, and no sooner', async () => {
  const { office, own } = openEmptyHouse();
  const identify = identifyBySession(office);
  const again: Promise<string>[] = [];
  office.services.changed = (topic) => {
    if (topic === 'session:local') again.push(identify(new Request('http://localhost/')).then(({ as }) => as));
  };
  expect((await identify(new Request('http://localhost/'))).session).toBe('local');
  await own();
  await office.settle();
  expect(again).toHaveLength(1);
  expect(await Promise.all(again)).toEqual(['stranger']);
});
