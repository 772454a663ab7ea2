import { expect, it, onTestFinished } from 'vitest';
import type { DeskContext } from '../../src/desk/store.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { firstRun, owner } from '../../src/office/demo.ts';
import { allActions, allRefusals, rooms } from '../../src/runtime/program.ts';
import { openTestOffice } from '../kit/office.ts';

it('a command carries the trace of its message, whichever turn of the desk issued it', async () => {
  const seen = new Set<string>();
  const actions = rooms.desk.actions.map((action) => ({
    ...action,
    run: (...given: Parameters<typeof action.run>) => {
      const outcome = action.run(...given);
      const { store } = given[0] as DeskContext;
      for (const { trace } of store.account('paper') ? store.waitingCommands('paper') : []) seen.add(trace);
      return outcome;
    },
  }));
  const opened = openTestOffice({ rooms: { ...rooms, desk: { ...rooms.desk, actions } } });
  onTestFinished(opened.close);
  const { office, services } = opened;
  const context: OfficeContext = { office, services, catalogue: buildCatalogue(allActions, allRefusals) };
  await firstRun(context);
  await opened.settle();
  const post = async (input: object) => {
    await perform(context, 'messages.post', { feed: 'demo', ...input }, owner('the-message'));
    await opened.advance(1_000);
  };
  await post({ text: 'EURUSD BUY NOW\nSL 1.0510\nTP 1.1300', messageId: 'first' });
  await perform(context, 'messages.post', { feed: 'demo', text: 'Close now', replyTo: 'first' }, owner('a-later-one'));
  await opened.advance(1_000);
  expect([...seen]).toEqual(['the-message']);
});
