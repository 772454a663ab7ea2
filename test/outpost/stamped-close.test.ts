import { expect, it } from 'vitest';
import { magicOf } from '../../src/bridge/mt5/numbers.ts';
import { openOutpost } from './outpost.kit.ts';

it('a close that its broker stamped with the number of the opening is no part of that opening', async () => {
  const kit = await openOutpost();
  const first = kit.start();
  await kit.pass(3_000, first);
  kit.mishaps.loseCommandsUntil = kit.now() + 60_000;
  await kit.bridge.offer([kit.opening()]);
  await kit.pass(2_000, first);
  await first.stop();
  kit.mishaps.loseCommandsUntil = 0;
  // Its journal is lost with what it was given; the broker has it, and what closed half of it.
  const magic = magicOf(kit.keys.family, 1);
  const asked = { symbol: 'XAUUSD', side: 'buy', lots: '0.04', sl: null, tp: null, magic, reason: 'expert' } as const;
  const { positionId } = kit.books.market(asked);
  kit.books.close({ positionId, lots: '0.02', magic, reason: 'expert' });
  const second = kit.start({ journal: kit.freshJournal('j-2') });
  await kit.pass(5_000, second);
  const [proof] = await kit.bridge.prove([1]);
  expect(proof).toMatchObject({ verdict: 'executed', answer: { n: 1, state: 'done', lots: '0.04' } });
});
