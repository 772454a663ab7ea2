import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../kit/folder.ts';
import { type Running, runService } from '../kit/process.ts';
import { openRawSmtp } from '../notify/smtp-stage.ts';

const patience = { timeout: 60_000 };

/** A mail server that takes a mail whole and says nothing about it until it is told to. */
async function openSlowServer() {
  const state = { isSilent: true };
  const codes: string[] = [];
  const { settings } = await openRawSmtp((line, data) => {
    if (line === 'DATA') return '354 go on';
    if (data === '') return '250 ok';
    codes.push(/^(\d{6})$/m.exec(data)?.[1] ?? 'none');
    return state.isSilent ? 'hang' : '250 ok';
  });
  return { state, codes, url: `smtp://127.0.0.1:${settings().port}` };
}

async function ask(service: Running & { url: string }, path: string, body: object) {
  const answer = await fetch(`${service.url}/api/v1${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return answer.status;
}

function filesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join();
}

it('a code that a killed process may have sent is not sent again; the next one is', { timeout: 240_000 }, async () => {
  const server = await openSlowServer();
  const DATA_DIR = temporaryFolder();
  const settings = { DATA_DIR, SMTP_URL: server.url, MAIL_FROM: 'signals@example.com' };
  const first = await runService(settings);
  expect(await ask(first, '/addresses', { address: 'ann@example.com' })).toBe(202);
  await vi.waitFor(() => expect(server.codes).toHaveLength(1), patience);
  first.child.kill('SIGKILL');
  await first.ended;
  server.state.isSilent = false;
  const second = await runService(settings);
  // Letters to one address leave in order: what becomes of the first is decided before the second goes.
  expect(await ask(second, '/addresses', { address: 'ann@example.com' })).toBe(202);
  await vi.waitFor(() => expect(server.codes).toHaveLength(2), patience);
  await vi.waitFor(async () => {
    const text = await (await fetch(`${second.url}/metrics`)).text();
    expect(text).toContain('signalos_letters_total{port="smtp",became="sent"} 1');
    expect(text).toContain('signalos_letters_total{port="smtp",became="lost"} 1');
  }, patience);
  expect(server.codes).toHaveLength(2);
  expect(filesIn(DATA_DIR)).toContain('ann@example.com');
  for (const code of server.codes) {
    expect(code).toMatch(/^\d{6}$/);
    expect(filesIn(DATA_DIR) + first.said() + second.said()).not.toMatch(new RegExp(`\\b${code}\\b`));
  }
});
