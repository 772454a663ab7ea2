import { expect, it } from 'vitest';
import { openOutpost } from './outpost.kit.ts';

it('of an account that was never confirmed nothing is shown for the one that was paired after it', async () => {
  const kit = await openOutpost({ isConfirmed: false });
  const connector = kit.start();
  await kit.pass(3_000, connector);
  const terminal = { ...kit.account, login: '7', build: 1, eaVersion: '1.0.0', selfTest: [] };
  await expect(kit.must('outpost.pair', { owner: 'desk-1', terminal })).rejects.toThrow('TERMINAL_TAKEN');
  // The control: the same account is paired as often as it asks.
  await kit.must('outpost.pair', { owner: 'desk-1', terminal: { ...terminal, login: kit.account.login } });
});
