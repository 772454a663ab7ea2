import { expect, it } from 'vitest';
import { carryWaiting } from '../../../src/desk/signals/carry-waiting.ts';
import { previewPlan } from '../../../src/desk/signals/preview-plan.ts';
import { remindRefused } from '../../../src/desk/signals/refused-change.ts';
import { rehearse } from '../../../src/desk/signals/rehearse.ts';
import { remindAlarm } from '../../../src/desk/signals/remind.ts';

/* Work that is due is stored by the name of what is done then: under another name it would never be done. */
it.each([
  [carryWaiting, 'desk.await', 'write'],
  [remindAlarm, 'desk.remind', 'write'],
  [remindRefused, 'desk.remind-refused', 'write'],
  [previewPlan, 'plans.preview', 'read'],
] as const)('$name is for the office alone', (action, name, kind) => {
  expect(action).toMatchObject({ name, kind, needs: 'office' });
  expect(action.summary).toMatch(/^[A-Z].{20,}/);
});

it('a rehearsal reads the desk and the channel, and writes nothing', () => {
  const { name, kind, needs, http, summary } = rehearse;
  expect([name, kind, http]).toEqual(['follows.rehearse', 'read', { method: 'post', path: '/follows/rehearsal' }]);
  expect(needs).toMatchObject({ scope: 'read', over: 'desk', also: expect.any(Function) });
  expect(summary).toMatch(/^[A-Z].{20,}/);
});
