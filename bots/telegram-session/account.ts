import type { tl } from '@mtcute/core';
import type { Log } from '../../src/platform/services.ts';
import { onlyAllowed, refuseOthers } from './allowed.ts';
import { problemOf, Refused, Unreachable } from './failure.ts';
import type { Library } from './library.ts';

export interface Keys {
  apiId: number;
  apiHash: string;
}

/** Where Telegram is, if not at Telegram. */
export interface Centre {
  address: string;
  port: number;
}

interface Parts {
  library: Library;
  keys: Keys;
  centre?: Centre | undefined;
  log: Log;
  callMs: number;
}

export type Call = tl.RpcMethod;
export type Answer<C extends Call> = tl.RpcCallReturn[C['_']];

export type Account = ReturnType<typeof openAccount>;

export interface Opening {
  /** what lets one in; null: nobody is signed in yet */
  session: string | null;
  told?: (
    update: tl.TypeUpdate,
    users: ReadonlyMap<number, tl.TypeUser>,
    chats: ReadonlyMap<number, tl.TypeChat>,
  ) => void;
  /** the line is there, for the first time or again */
  connected?: () => void;
}

/**
 * One person's line to Telegram. Its session is in memory only, what can be asked is on the list of allowed calls, and
 * every call has an end.
 */
export function openAccount(
  { library, keys, centre, log, callMs }: Parts,
  { session, told = () => {}, connected = () => {} }: Opening,
) {
  const { Client, MemoryStorage, middlewares, RpcError } = library;
  const one = centre && { id: 2, ipAddress: centre.address, port: centre.port };
  const client = new Client({
    ...keys,
    storage: new MemoryStorage(),
    logLevel: 0,
    writerMap: onlyAllowed(library),
    network: {
      usePfs: false,
      middlewares: [
        refuseOthers((call) => log.error({ call }, 'a call to Telegram that does not only read was stopped')),
        ...middlewares.basic({ floodWaiter: { store: false, onBeforeWait: () => {} } }),
      ],
    },
    initConnectionOptions: { deviceModel: 'SignalOS', appVersion: 'reads only' },
    ...(one ? { defaultDcs: { main: one, media: one } } : {}),
  });
  /** Before that nothing may be asked: the library would make itself a key of its own, with which nobody is signed in. */
  const letIn = session === null ? Promise.resolve() : client.importSession(session, true);
  letIn.catch(() => {});
  let over: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    over = resolve;
  });
  let shut: (error: Error) => void = () => {};
  const closed = new Promise<never>((_, reject) => {
    shut = reject;
  });
  closed.catch(() => {});
  const failed = (error: unknown): Error => {
    const own =
      error instanceof RpcError ? refusedBy(error) : error instanceof Error ? error : new Error(String(error));
    if (problemOf(own).code === 'ENDED') over();
    return own;
  };
  client.onError.add((error) => {
    const own = failed(error);
    log.info({ error: own.message }, 'the line to Telegram had a fault');
  });
  client.onConnectionState.add((state) => {
    if (state === 'connected') connected();
  });
  client.onRawUpdate.add(({ update, peers }) => told(update, peers.users, peers.chats));

  async function within<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Unreachable('Telegram did not answer in time')), callMs);
    });
    try {
      return await Promise.race([work, late, closed]);
    } catch (error) {
      throw failed(error);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    /** What is refused is not tried again here: whoever asks knows whether it should be. */
    call: <C extends Call>(call: C): Promise<Answer<C>> => {
      const limits = { timeout: callMs, floodSleepThreshold: 0, maxRetryCount: 0 };
      return within(letIn.then(() => client.call(call as never, limits)) as Promise<Answer<C>>);
    },
    noHash: library.Long.ZERO,
    /** What proves a password without saying it. */
    proofOf: (asked: tl.account.RawPassword, password: string) => within(client.computeSrpParams(asked, password)),
    async open(): Promise<void> {
      await within(letIn.then(() => client.connect()));
    },
    /** Hears what happens from now on. */
    listen: () => within(client.startUpdatesLoop()),
    /** Asks for what happens in a channel, too: the platform does not tell all of it by itself. */
    attend: (channelId: number, pts: number) => client.notifyChannelOpened(channelId, pts),
    neglect: (channelId: number) => client.notifyChannelClosed(channelId),
    async signedIn(authorization: tl.auth.TypeAuthorization): Promise<string> {
      await client.notifyLoggedIn(authorization);
      return client.exportSession();
    },
    /** settles when the platform lets this session in no longer */
    ended,
    async close(): Promise<void> {
      shut(new Unreachable('the line was closed'));
      // Its own loop asks on while it is taken down, and nobody would hear that it may not any more.
      client.call = () => new Promise<never>(() => {});
      await client.destroy();
    },
  };
}

function refusedBy({ code, text, message, ...rest }: { code: number; text: string; message: string }): Refused {
  const seconds = 'seconds' in rest && typeof rest.seconds === 'number' ? rest.seconds : null;
  return new Refused({ code, text, seconds });
}
