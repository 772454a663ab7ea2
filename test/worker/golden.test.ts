import { expect, it } from 'vitest';
import golden from '../data/golden-journal.json' with { type: 'json' };
import { goldenStart, playGolden } from '../kit/golden.ts';
import { emptyObjects, openStage } from './stage.ts';

it('the same morning gives the same journal in workerd as on Node, line by line', async () => {
  await emptyObjects();
  const lines = await playGolden(openStage(goldenStart));
  expect(lines).toEqual(golden);
  expect(golden.map(({ kind }) => kind)).toContain('refused');
});
