import { describe, expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { openBareOffice } from '../kit/bare-office.ts';
import { askToy, closeGate, toyMigrations, toyRooms } from '../kit/toy-room.ts';

/** `toy.slow` adds to a tally once the gate opens; as a nudge and as an ordinary action. */
function openDesk({ isNudge }: { isNudge: boolean }) {
  const actions = toyRooms.desk.actions.map((action) =>
    action.name === 'toy.slow' && isNudge ? { ...action, isNudge: true as const } : action,
  );
  const rooms = { ...toyRooms, desk: { ...toyRooms.desk, actions } };
  const { office, close } = openBareOffice({ rooms, migrations: toyMigrations() });
  onTestFinished(close);
  const desk = office.desk('a');
  const nudge = (n = 1) => desk.perform('toy.slow', { n }, internally('test'));
  return { desk, nudge };
}

describe('a nudge', () => {
  it('asked for by many while it runs is run once more for all of them, and begins after they asked', async () => {
    const { desk, nudge } = openDesk({ isNudge: true });
    const open = closeGate();
    const asked = [nudge(), nudge(), nudge(), nudge()];
    open();
    const answers = await Promise.all(asked);
    expect(await askToy(desk, 'toy.read')).toBe(2);
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual([1, 2, 2, 2]);
    expect(await nudge()).toEqual({ ok: true, value: 3 });
  });

  it('for something else runs by itself', async () => {
    const { desk, nudge } = openDesk({ isNudge: true });
    const open = closeGate();
    const asked = [nudge(1), nudge(10), nudge(100)];
    open();
    await Promise.all(asked);
    expect(await askToy(desk, 'toy.read')).toBe(111);
  });

  it('is what an action must say of itself: others run as often as they are asked for', async () => {
    const { desk, nudge } = openDesk({ isNudge: false });
    const open = closeGate();
    const asked = [nudge(), nudge(), nudge(), nudge()];
    open();
    await Promise.all(asked);
    expect(await askToy(desk, 'toy.read')).toBe(4);
  });
});
