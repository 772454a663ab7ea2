import { describe, expect, it, onTestFinished } from 'vitest';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { firstRun, owner } from '../../src/office/demo.ts';
import { allActions, allRefusals, rooms } from '../../src/runtime/program.ts';
import { openTestOffice } from '../kit/office.ts';

const order = 'EURUSD BUY NOW\nSL 1.0510\nTP 1.1300';

/** An installation that tells how often its desk committed, by what it did. */
async function openCounted() {
  const commits = new Map<string, number>();
  const actions = rooms.desk.actions.map((action) => ({
    ...action,
    run: (...given: Parameters<typeof action.run>) => {
      if (action.kind === 'write') commits.set(action.name, (commits.get(action.name) ?? 0) + 1);
      return action.run(...given);
    },
  }));
  const opened = openTestOffice({ rooms: { ...rooms, desk: { ...rooms.desk, actions } } });
  onTestFinished(opened.close);
  const context: OfficeContext = {
    office: opened.office,
    services: opened.services,
    catalogue: buildCatalogue(allActions, allRefusals),
  };
  await firstRun(context);
  await opened.advance(1_000);
  commits.clear();
  return {
    commits,
    ...opened,
    positions: async () => {
      const outcome = await perform(context, 'accounts.show', { account: 'paper' }, owner('test'));
      return outcome.ok ? (outcome.value as { snapshot: { positions: unknown[] } }).snapshot.positions : null;
    },
    post: async (input: object) => {
      const outcome = await perform(context, 'messages.post', { feed: 'demo', ...input }, owner('test'));
      expect(outcome.ok).toBe(true);
      await opened.settle();
    },
  };
}

describe('what one copied order costs the desk', () => {
  it('is one commit to decide and one to take in the answer', async () => {
    const { commits, post, advance } = await openCounted();
    await post({ text: order });
    await advance(100);
    expect(Object.fromEntries(commits)).toMatchObject({ 'desk.pull': 1, 'desk.watch': 1 });
  });

  it('takes what comes before the answer at once, and carries it out with the answer', async () => {
    const { commits, post, advance, positions } = await openCounted();
    await post({ text: order, messageId: 'first' });
    await post({ text: 'Close now', replyTo: 'first' });
    // Nothing is held back: both were taken in, and what the second wants waits for what the first did.
    expect(commits.get('desk.pull')).toBe(2);
    await advance(100);
    expect(commits.get('desk.pull')).toBe(2);
    expect(await positions()).toEqual([]);
    expect(commits.get('desk.watch')).toBe(2);
  });
});
