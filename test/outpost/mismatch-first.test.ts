import { expect, it } from 'vitest';
import { openOutpost } from './outpost.kit.ts';

it('a journal that came with another account is not taken for the one before, once the right account is back', async () => {
  const kit = await openOutpost();
  const first = kit.start();
  await kit.pass(3_000, first);
  kit.mishaps.loseCommandsUntil = kit.now() + 60_000;
  await kit.bridge.offer([kit.opening(300_000)]);
  await kit.pass(2_000, first);
  await first.stop();
  kit.mishaps.loseCommandsUntil = 0;
  // Another computer: first in another account, and then in ours without greeting anew.
  const account = { ...kit.account, login: '99' };
  const second = kit.start({ account, journal: kit.freshJournal('j-2') });
  await kit.pass(1_000, second);
  expect(second.heard.at(-1)).toMatchObject({ why: 'account_mismatch' });
  account.login = kit.account.login;
  await kit.pass(5_000, second);
  expect(second.heard.at(-1)).toMatchObject({ mode: 'trade' });
  // What the first was given it may have carried out.
  expect(kit.dealt(1)).toBe(0);
  expect(await kit.bridge.prove([1])).toEqual([{ n: 1, verdict: 'no_evidence' }]);
  await kit.pass(5_000, second);
  expect(await kit.bridge.prove([1])).toEqual([{ n: 1, verdict: 'no_evidence' }]);
});
