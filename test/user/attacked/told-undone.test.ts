import { expect, it } from 'vitest';
import { textOf } from '../../kit/trader.ts';
import { openProvable } from '../../office/open-provable.ts';

it('what was done for a code, while the process died before it was noted, is not told as undone', async () => {
  const { said, tap, code, follows, office, pigeons } = await openProvable();
  await said('/settings');
  await tap('Demo channel');
  await tap('Risk per signal');
  await said('2');
  const real = office.office.perform.bind(office.office);
  let isKilled = false;
  Object.assign(office.office, {
    perform: async (...given: Parameters<typeof real>) => {
      const outcome = await real(...given);
      if (given[0] === 'auth.prove' && outcome.ok && !isKilled) {
        isKilled = true;
        throw new Error('killed here');
      }
      return outcome;
    },
  });
  await said(code());
  expect(isKilled).toBe(true);
  expect(await follows()).toEqual(['2']);
  for (let n = 0; n < 8; n += 1) await office.advance(5_000);
  const last = textOf(pigeons.sent.at(-1)?.blocks ?? []);
  expect(last).not.toContain('was not done');
});
