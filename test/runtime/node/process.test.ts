import { connect } from 'node:net';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../kit/folder.ts';
import { run, runService } from '../../kit/process.ts';

/** Sends the head of a write and leaves its body open until told. */
async function openRequest(url: string) {
  const { port } = new URL(url);
  const body = JSON.stringify({ text: 'BUY EURUSD NOW SL 1.0800 TP 1.0900' });
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  socket.on('error', () => {});
  const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)));
  const head = [
    'POST /api/v1/feeds/demo/messages HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
    'expect: 100-continue',
    '',
    '',
  ];
  socket.write(head.join('\r\n'));
  await new Promise((resolve) => socket.once('data', resolve));
  socket.write(body.slice(0, 5));
  return { finish: () => socket.write(body.slice(5)), ended };
}

describe('a service', () => {
  it('keeps a second one off its folder, and leaves no lock behind when it is killed', async () => {
    const DATA_DIR = temporaryFolder();
    const first = await runService({ DATA_DIR });
    const second = await run('node', { env: { DATA_DIR } });
    expect(await second.ended).toBe(75);
    expect(second.said()).toContain(`is in use by another SignalOS process (pid ${first.child.pid})`);
    first.child.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const third = await runService({ DATA_DIR });
    expect((await fetch(`${third.url}/readyz`)).status).toBe(200);
  });

  it('ends with 78 and a sentence when a setting is wrong', async () => {
    const wrong = await run('node', { env: { DATA_DIR: temporaryFolder(), PORT: 'eighty' } });
    expect(await wrong.ended).toBe(78);
    expect(wrong.said()).toBe('PORT is "eighty"; allowed: a port from 0 to 65535 (0: any free one).\n');
  });

  it('says so when a draft made its folder', async () => {
    const DATA_DIR = temporaryFolder();
    const draft = new Sqlite(`${DATA_DIR}/directory.db`);
    draft.exec('CREATE TABLE applied_migration (tag text PRIMARY KEY, hash text NOT NULL)');
    draft.exec("INSERT INTO applied_migration VALUES ('0000_initial', 'draft')");
    draft.close();
    const service = await run('node', { env: { DATA_DIR } });
    expect(await service.ended).toBe(1);
    expect(service.said()).toBe(
      `${DATA_DIR}/directory.db: it was made by a draft of SignalOS before 0.2.0, which this version does not read; ` +
        'keep the whole folder aside and start with an empty DATA_DIR\n',
    );
  });

  it('says so when its folder cannot be used', async () => {
    const service = await run('node', { env: { DATA_DIR: '/dev/null/data' } });
    expect(await service.ended).toBe(1);
    expect(service.said()).toBe(
      '/dev/null/data cannot be used: what should be a folder on the way is a file. ' +
        'Set DATA_DIR to a folder that this user may write to.\n',
    );
  });

  it('says so when its port is taken', async () => {
    const first = await runService({ DATA_DIR: temporaryFolder() });
    const { port } = new URL(first.url);
    const second = await run('node', { env: { DATA_DIR: temporaryFolder(), PORT: port } });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(
      `PORT ${port} on 127.0.0.1 is in use by another program. Stop that one, or set PORT to another port (0: any free one).\n`,
    );
    expect(second.said()).not.toContain('    at ');
  });
});

describe('asked to stop, a service', () => {
  it('takes nothing new, finishes what it began and ends with 0', async () => {
    const service = await runService({ DATA_DIR: temporaryFolder() });
    // Without a chat it says how one can be tried.
    await service.until('npm run fake:telegram, or npm run fake:discord');
    const request = await openRequest(service.url);
    service.child.kill('SIGTERM');
    await service.until('"msg":"stopping"');
    await expect(fetch(`${service.url}/healthz`)).rejects.toThrow();
    request.finish();
    expect(await request.ended).toContain('HTTP/1.1 201');
    expect(await service.ended).toBe(0);
    expect(service.said()).toContain('"msg":"stopped"');
  });

  it('ends at once when it is asked a second time', async () => {
    const service = await runService({ DATA_DIR: temporaryFolder() });
    await openRequest(service.url);
    service.child.kill('SIGTERM');
    await service.until('"msg":"stopping"');
    service.child.kill('SIGINT');
    expect(await service.ended).toBe(1);
  });
});

it('a rejection nobody listened to is logged and ends the process', async () => {
  const rejectSoon =
    "process.on('newListener', (name) => name === 'unhandledRejection' && setImmediate(() => Promise.reject(new Error('lost promise'))))";
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(rejectSoon)}`;
  const service = await run('node', { env: { DATA_DIR: temporaryFolder(), NODE_OPTIONS } });
  expect(await service.ended).toBe(1);
  expect(service.said()).toContain('lost promise');
});
