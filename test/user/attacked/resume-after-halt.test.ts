import { expect, it } from 'vitest';
import { internally } from '../../../src/core/who.ts';
import { perform } from '../../../src/office/catalogue.ts';
import { owner } from '../../../src/office/demo.ts';
import { localOwner } from '../../../src/office/sign-in/local-owner.ts';
import { openProvable } from '../../office/open-provable.ts';

async function stopped() {
  const house = await openProvable();
  const auto = { ...internally('guard'), desk: 'main' };
  const { ask, context } = house;
  const desks = (await ask('accounts.list', {})) as { accounts: { account: string; hold: { state: string } }[] };
  void desks;
  const halted = await perform(
    context,
    'trading.halt',
    { why: 'DAILY_LOSS' },
    { ...owner('test'), ...localOwner, as: 'office' },
  );
  expect(halted.ok).toBe(true);
  void auto;
  const state = async () => JSON.stringify(((await ask('accounts.list', {})) as { accounts: object[] }).accounts);
  return { ...house, state };
}

it('a panic after a resume that waits for its code is not undone by that code', async () => {
  const { said, code, state } = await stopped();
  const asked = await said('/resume');
  expect(asked.join()).toContain('Show that it is you');
  const _after = await said('/halt');
  const coded = await said(code(), 'the code');
  expect(coded.join()).not.toContain('it is done');
  void state;
});

it('a panic elsewhere, too', async () => {
  const { said, code, ask } = await stopped();
  await said('/resume');
  const _panicked = await ask('panic.all', {}).catch((error) => String(error));
  await ask('trading.halt', { why: 'I saw something' }, { session: 'page' });
  const coded = await said(code(), 'the code');
  expect(coded.join()).not.toContain('it is done');
});
