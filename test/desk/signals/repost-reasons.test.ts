import { expect, it } from 'vitest';
import { repostReasons } from '../../../src/desk/signals/repost-reasons.ts';
import { given, stages } from './decide/trade.kit.ts';

const { row } = given(stages.open);

it.each([
  ['a repost', { likeness: 'repost' }, ['WHY']],
  ['a correction', { likeness: 'correction' }, ['CORRECTED', 'WHY']],
  ['what may be either', { likeness: 'doubtful' }, ['REPOST_DOUBT']],
  ['what another was edited into', { likeness: 'doubtful', isEdited: true }, ['REPOST_EDITED']],
  ['what said the same before', { likeness: 'repost', isTwin: true, isEdited: true }, ['REPOST_TWIN']],
] as const)('%s is explained by %j: %j', (_, found, codes) => {
  expect(repostReasons({ ...found, row }).map(({ code }) => code)).toEqual(codes);
});
