import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import type { DeskContext } from '../../src/desk/store.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { firstRun, owner } from '../../src/office/demo.ts';
import { allActions, allRefusals, rooms } from '../../src/runtime/program.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openTestOffice } from '../kit/office.ts';

it('a position that just stands is looked at, but its desk is written again only every ten seconds', async () => {
  const written: { at: number; age: number; equity: string }[] = [];
  const actions = rooms.desk.actions.map((action) => ({
    ...action,
    run: (...given: Parameters<typeof action.run>) => {
      const outcome = action.run(...given);
      const { store, now } = given[0] as DeskContext;
      const snapshot = store.account('paper')?.snapshot;
      if (action.name === 'desk.watch' && snapshot)
        written.push({ at: snapshot.at, age: now() - snapshot.at, equity: snapshot.equity });
      return outcome;
    },
  }));
  const dataDir = temporaryFolder();
  const opened = openTestOffice({ dataDir, rooms: { ...rooms, desk: { ...rooms.desk, actions } } });
  onTestFinished(opened.close);
  const { office, services } = opened;
  const context: OfficeContext = { office, services, catalogue: buildCatalogue(allActions, allRefusals) };
  await firstRun(context);
  const tell = async (name: string, input: object) => {
    expect(await perform(context, name, input, owner('test'))).toMatchObject({ ok: true });
    await opened.settle();
  };
  const quote = (bid: string, ask: string) => tell('quotes.set', { venue: 'desk-1-paper', symbol: 'XAUUSD', bid, ask });
  await quote('4060.00', '4060.25');
  await tell('messages.post', { feed: 'demo', text: 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080' });
  await opened.advance(3_000);
  written.length = 0;
  const file = new Sqlite(`${dataDir}/desks/desk-1.db`, { readonly: true });
  const versions = new Set<unknown>();
  for (let looked = 0; looked < 30; looked += 1) {
    await opened.advance(2_000);
    versions.add(file.pragma('data_version', { simple: true }));
  }
  file.close();
  expect(versions.size).toBeLessThanOrEqual(8);
  expect(written.length).toBeGreaterThanOrEqual(29);
  expect(new Set(written.map(({ at }) => at)).size).toBeLessThanOrEqual(8);
  expect(Math.max(...written.map(({ age }) => age))).toBeLessThan(12_000);
  await quote('4061.00', '4061.25');
  const before = written.at(-1)?.equity;
  await opened.advance(2_500);
  expect(written.at(-1)?.equity).not.toBe(before);
});
