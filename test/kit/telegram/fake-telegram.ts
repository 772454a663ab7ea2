import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createFaults, refusedBy } from './faults.ts';
import { methodsOf } from './methods.ts';
import { peopleOf } from './people.ts';
import { type Args, Refused, readArgs } from './read-call.ts';
import { createUpdates } from './updates.ts';
import { createWebhook } from './webhook.ts';
import { createWorld } from './world.ts';

export interface Call {
  method: string;
  args: Args;
  /** what it was answered, once it was */
  outcome?: unknown;
}

interface Settings {
  token?: string;
  port?: number;
  /** Unix seconds */
  now?: () => number;
  /** whether the process goes on for it */
  isKeptOpen?: boolean;
  /** what is served besides the Bot API */
  otherwise?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

export const fakeToken = '7000000001:AAFakeTokenOfTheStandInForTests0000';

/** Telegram's Bot API on loopback, as strict as the platform, with the people and chats behind it. */
export async function openFakeTelegram({
  token = fakeToken,
  port = 0,
  now = seconds,
  isKeptOpen = false,
  otherwise,
}: Settings = {}) {
  const world = createWorld(token, now);
  const updates = createUpdates();
  const webhook = createWebhook(updates, (method, args) => perform(method, args, new AbortController().signal));
  const methods = methodsOf(world, updates, webhook);
  const faults = createFaults();
  const calls: Call[] = [];
  const watchers = new Set<() => void>();
  const sockets = new Set<Socket>();

  async function perform(method: string, args: Args, gone: AbortSignal): Promise<unknown> {
    const name = Object.keys(methods).find((each) => each.toLowerCase() === method.toLowerCase());
    const run = methods[name as keyof typeof methods];
    if (!run) throw new Refused(404, 'Not Found');
    return run(args, gone);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://stand-in');
    const [, isFile, given, rest = ''] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(pathname) ?? [];
    if (given === undefined) {
      if (!(await otherwise?.(request, response))) reply(response, new Refused(404, 'Not Found'));
      return;
    }
    const args = await readArgs(request);
    if (isFile) return replyFile(response, given, rest.replace('files/', ''));
    const call: Call = { method: rest, args };
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const fault = faults.next(rest);
    if (fault === 'hang') return note(call);
    if (fault === 'cut') request.socket.destroy();
    else if (typeof fault === 'object' && fault) refuse(refusedBy(fault));
    else
      try {
        if (given !== world.token) throw new Refused(401, 'Unauthorized');
        call.outcome = await perform(rest, args, gone.signal);
        if (fault === 'lost') request.socket.destroy();
        else send(response, 200, { ok: true, result: call.outcome });
      } catch (error) {
        refuse(error);
      }
    note(call);

    function refuse(error: unknown): void {
      const refused = error instanceof Refused ? error : new Refused(500, `Internal Server Error: ${String(error)}`);
      call.outcome = { error_code: refused.code, description: refused.description };
      reply(response, refused);
    }
  }

  function note(call: Call): void {
    calls.push(call);
    for (const look of watchers) look();
  }

  function replyFile(response: ServerResponse, given: string, id: string): void {
    const file = given === world.token ? world.files.get(id) : undefined;
    if (!file) return reply(response, new Refused(404, 'Not Found'));
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => reply(response, error as Refused));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // Whoever forgets to close it does not hang for it.
  if (!isKeptOpen) server.unref();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...peopleOf(world, updates),
    ...faults,
    ...{ world, updates, webhook, calls, token, apiRoot: address },
    /** Every open connection breaks, polls included. */
    drop(): void {
      for (const socket of sockets) socket.destroy();
    },
    /** The first call there was or will be that fits. */
    waitCall: (fits: (call: Call) => boolean): Promise<Call> =>
      new Promise((resolve) => {
        const look = () => {
          const found = calls.find(fits);
          if (!found) return;
          watchers.delete(look);
          resolve(found);
        };
        watchers.add(look);
        look();
      }),
    async close(): Promise<void> {
      updates.stop();
      webhook.stop();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeTelegram = Awaited<ReturnType<typeof openFakeTelegram>>;

const seconds = () => Math.floor(Date.now() / 1_000);

function reply(response: ServerResponse, { code = 500, description, parameters = {} }: Refused): void {
  const more = Object.keys(parameters).length > 0 ? { parameters } : {};
  send(response, code, { ok: false, error_code: code, description, ...more });
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
