import { Telegram, TelegramError } from 'telegraf';
import type { Telegram as Methods, Opts } from 'telegraf/types';

interface Answer {
  /** what the platform answered with; null: it did not answer */
  code: number | null;
  /** how long it asks to be left alone */
  waitMs: number | null;
  /** the chat has another id now */
  movedTo: number | null;
}

/** A call that was not carried out. */
export class CallFailed extends Error {
  constructor(
    said: string,
    readonly answer: Answer = { code: null, waitMs: null, movedTo: null },
  ) {
    super(said);
    this.name = 'CallFailed';
  }
}

export interface Limits {
  timeoutMs?: number;
  signal?: AbortSignal;
}

const usualTimeoutMs = 15_000;

/**
 * The library's client, with an end to each call, and with errors in which the token does not stand: addresses hold it,
 * and what fails likes to name its address.
 */
export function createClient({ token, apiRoot }: { token: string; apiRoot: string }) {
  const telegram = new Telegram(token, { apiRoot, webhookReply: false });
  const underWay = new Map<AbortController, Promise<unknown>>();
  let isClosed = false;

  async function call<M extends keyof Methods>(
    method: M,
    args: Opts<M>,
    { timeoutMs = usualTimeoutMs, signal }: Limits = {},
  ): Promise<ReturnType<Methods[M]>> {
    if (isClosed || signal?.aborted) throw new CallFailed('the bot has been stopped');
    const end = new AbortController();
    const stop = () => end.abort();
    const timer = setTimeout(stop, timeoutMs);
    signal?.addEventListener('abort', stop);
    // The library brings a type of its own for what is the same in every runtime since.
    const asked = telegram.callApi(method, args, { signal: end.signal as never });
    underWay.set(end, asked);
    try {
      return await asked;
    } catch (error) {
      throw failureOf(error, (text) => text.replaceAll(token, '[token]'));
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      underWay.delete(end);
    }
  }

  return {
    call,
    /** What is under way may end within `graceMs`; after that nothing is, and nothing begins. */
    async close(graceMs: number): Promise<void> {
      isClosed = true;
      const all = Promise.allSettled(underWay.values());
      const timer = setTimeout(() => {
        for (const end of underWay.keys()) end.abort();
      }, graceMs);
      await all;
      clearTimeout(timer);
    },
    isClosed: () => isClosed,
  };
}

export type Client = ReturnType<typeof createClient>;

function failureOf(error: unknown, hide: (text: string) => string): CallFailed {
  if (!(error instanceof TelegramError)) return new CallFailed(hide(String(error)));
  const { code, description, parameters } = error;
  const { retry_after, migrate_to_chat_id } = parameters ?? {};
  return new CallFailed(hide(description), {
    code,
    waitMs: retry_after === undefined ? null : retry_after * 1_000,
    movedTo: migrate_to_chat_id ?? null,
  });
}
