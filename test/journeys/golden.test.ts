import { expect, it } from 'vitest';
import { verifyLines } from '../../src/platform/journal.ts';
import { goldenStart, playGolden } from '../kit/golden.ts';
import { openTestOffice } from '../kit/office.ts';
import { createTestServices } from '../kit/services.ts';

it('the same morning gives the same journal on Node, line by line', async () => {
  const test = createTestServices();
  test.clock.set(goldenStart);
  const office = openTestOffice({ test });
  const lines = await playGolden(office);
  await office.close();
  expect(verifyLines(lines)).toMatchObject({ lines: lines.length, brokenAt: null });
  await expect(`${JSON.stringify(lines, null, 2)}\n`).toMatchFileSnapshot('../data/golden-journal.json');
});
