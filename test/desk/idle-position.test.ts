import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { accountSnapshotSchema } from '../../src/core/broker.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { firstRun, owner } from '../../src/office/demo.ts';
import { allActions, allRefusals } from '../../src/runtime/program.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openTestOffice } from '../kit/office.ts';

it('a position that just stands is looked at, but its desk is written again only every ten seconds', async () => {
  const dataDir = temporaryFolder();
  const opened = openTestOffice({ dataDir });
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
  const file = new Sqlite(`${dataDir}/desks/desk-1.db`, { readonly: true });
  onTestFinished(() => void file.close());
  const known = file.prepare<[], string>("SELECT snapshot FROM account WHERE id = 'paper'").pluck();
  const snapshot = () => accountSnapshotSchema.parse(JSON.parse(known.get() ?? ''));
  const versions = new Set<unknown>();
  const ages: number[] = [];
  for (let looked = 0; looked < 30; looked += 1) {
    await opened.advance(2_000);
    versions.add(file.pragma('data_version', { simple: true }));
    ages.push(opened.clock.now() - snapshot().at);
  }
  expect(versions.size).toBeLessThanOrEqual(8);
  expect(Math.max(...ages)).toBeLessThan(12_000);
  const before = snapshot().equity;
  await quote('4061.00', '4061.25');
  await opened.advance(2_500);
  expect(snapshot().equity).not.toBe(before);
});
