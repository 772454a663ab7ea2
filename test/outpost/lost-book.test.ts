import { expect, it } from 'vitest';
import { magicOf } from '../../src/bridge/mt5/numbers.ts';
import { openOutpost } from './outpost.kit.ts';

async function restored() {
  const kit = await openOutpost();
  const first = kit.start();
  await kit.pass(3_000, first);
  const command = kit.opening();
  const magic = magicOf(kit.keys.family, 1);
  const { symbol, side, lots } = { symbol: 'XAUUSD', side: 'buy', lots: '0.04' } as const;
  return {
    ...kit,
    first,
    command,
    /** what the lost book gave: its journal has the number, its broker the deal */
    deal: () => {
      kit.journal.fence(1);
      kit.books.market({ symbol, side, lots, sl: null, tp: null, magic, reason: 'expert' });
    },
  };
}

it('a number that a lost book may have given is not called expired where its desk offers it once more', async () => {
  const kit = await restored();
  kit.deal();
  await kit.must('outpost.restored');
  await kit.bridge.offer([kit.command]);
  await kit.pass(25_000, kit.first);
  expect(await kit.bridge.prove([1])).toEqual([{ n: 1, verdict: 'no_evidence' }]);
  await kit.pass(60_000, kit.first);
  expect(await kit.bridge.prove([1])).toMatchObject([{ verdict: 'executed', answer: { lots: '0.04' } }]);
  expect(kit.dealt(1)).toBe(1);
});

it('one that nobody was given ends once its journal says so', async () => {
  const kit = await restored();
  await kit.must('outpost.restored');
  await kit.bridge.offer([kit.command]);
  await kit.pass(25_000, kit.first);
  expect(await kit.bridge.prove([1])).toEqual([{ n: 1, verdict: 'no_evidence' }]);
  await kit.pass(180_000, kit.first);
  expect(await kit.bridge.prove([1])).toEqual([{ n: 1, verdict: 'not_executed' }]);
  expect(kit.dealt(1)).toBe(0);
});

it('the numbers with which a restored desk goes on flow, into whichever journal', async () => {
  const kit = await restored();
  await kit.must('outpost.restored');
  await kit.must('outpost.restored');
  await kit.pass(60_000);
  const other = kit.start({ journal: kit.freshJournal('j-2') });
  await kit.pass(3_000, other);
  await kit.bridge.offer([{ ...kit.opening(), n: 100_001 }]);
  await kit.pass(3_000, other);
  expect(kit.dealt(100_001)).toBe(1);
});
