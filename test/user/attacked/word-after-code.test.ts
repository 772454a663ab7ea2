import { expect, it } from 'vitest';
import { grantsOf } from '../../../src/core/authority.ts';
import { perform } from '../../../src/office/catalogue.ts';
import { owner } from '../../../src/office/demo.ts';
import { localOwner } from '../../../src/office/sign-in/local-owner.ts';
import { openProvable } from '../../office/open-provable.ts';

it('a word that a code was given for is not read by whoever only looks on', async () => {
  const { said, code, context } = await openProvable();
  await said('/link');
  await said(code(), 'the code');
  const viewer = {
    ...owner('test'),
    ...localOwner,
    user: 'viewer',
    grants: grantsOf.viewer('desk-1'),
    session: 'theirs',
  };
  const seen = await perform(context, 'chat.list', {}, viewer);
  expect(seen.ok).toBe(true);
  expect(JSON.stringify(seen)).not.toMatch(/\/(?:link|start) [A-Z0-9]{10}/);
});
