import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appOf } from '../../kit/app.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { openReceiver, status } from '../../kit/receiver.ts';
import { createTestServices } from '../../kit/services.ts';
import { openHooked } from './open.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

it('secrets and what is hidden in an address reach no log, journal, chat, list, answer or other file', async () => {
  const dataDir = temporaryFolder();
  const test = createTestServices();
  const logged: string[] = [];
  const keep = (facts: object, message: string) => void logged.push(JSON.stringify(facts), message);
  Object.assign(test.services.log, { info: keep, warn: keep, error: keep });
  const opened = await openHooked({ dataDir, test });
  const { add, rotate, trade, pass, journal, talk, list, postings, test: tryOut, change } = opened;
  const receiver = await openReceiver(status(500, {}, 'what went wrong'));
  const address = `${receiver.url}/canary-path?token=canary-query`;
  const secrets = [await add(address)];
  secrets.push(await rotate());
  await trade();
  await tryOut();
  await pass(3_600_000);
  receiver.state.answer = status(410);
  await tryOut();
  await pass(4 * 3_600_000);
  await change({ isPaused: false });

  const app = appOf(opened);
  const answers: string[] = [];
  for (const path of ['webhooks', 'webhooks/hook-1/postings', 'journal?limit=500', 'chat'])
    answers.push(await (await app.request(`http://localhost/api/v1/${path}`)).text());
  const told = [await journal(), await talk(), await list(), await postings(), answers, logged].map((each) =>
    JSON.stringify(each),
  );
  const bodies = receiver.received.map(({ body }) => body);
  expect(bodies.length).toBeGreaterThan(3);
  const canaries = [...secrets, ...secrets.map((secret) => secret.slice('whsec_'.length)), 'canary-'];
  for (const canary of canaries) for (const text of [...told, ...bodies]) expect(text).not.toContain(canary);
  const holding = filesIn(dataDir).filter((file) => canaries.some((canary) => readFileSync(file).includes(canary)));
  // The control: the desk's own database has them, since it signs with them.
  expect(holding.length).toBeGreaterThan(0);
  for (const file of holding) expect(file).toMatch(/desks\/desk-1\.db(-wal)?$/);
});
