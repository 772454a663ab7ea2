import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { firstRun, owner } from '../../src/office/demo.ts';
import { allActions, allRefusals } from '../../src/runtime/program.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openTestOffice } from '../kit/office.ts';

it('a command carries the trace of its message, whichever turn of the desk issued it', async () => {
  const dataDir = temporaryFolder();
  const opened = openTestOffice({ dataDir });
  onTestFinished(opened.close);
  const { office, services } = opened;
  const context: OfficeContext = { office, services, catalogue: buildCatalogue(allActions, allRefusals) };
  await firstRun(context);
  await opened.settle();
  const post = async (input: object, trace: string) => {
    await perform(context, 'messages.post', { feed: 'demo', ...input }, owner(trace));
    await opened.advance(1_000);
  };
  await post({ text: 'EURUSD BUY NOW\nSL 1.0510\nTP 1.1300', messageId: 'first' }, 'the-message');
  await post({ text: 'Close now', replyTo: 'first' }, 'a-later-one');
  const file = new Sqlite(`${dataDir}/desks/desk-1.db`, { readonly: true });
  const commands = file.prepare('SELECT trace FROM command ORDER BY n').pluck().all();
  file.close();
  expect(commands).toEqual(['the-message', 'the-message']);
});
