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

/** What the platform says of a call it refused. */
export interface Refusal {
  error_code: number;
  description: string;
  parameters?: { retry_after?: number | undefined; migrate_to_chat_id?: number | undefined } | undefined;
}

export function refusedWith({ error_code: code, description, parameters = {} }: Refusal): CallFailed {
  const { retry_after: seconds, migrate_to_chat_id: movedTo = null } = parameters;
  return new CallFailed(description, { code, waitMs: seconds === undefined ? null : seconds * 1_000, movedTo });
}

export interface Limits {
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** The way a call goes to the platform. It throws `CallFailed` where that refused it, and anything where it was not reached. */
export type Carry = <M extends keyof Methods>(
  method: M,
  args: Opts<M>,
  signal: AbortSignal,
) => Promise<ReturnType<Methods[M]>>;

/** Where the platform is, if nowhere else. */
export const officialRoot = 'https://api.telegram.org';
const usualTimeoutMs = 15_000;

/**
 * Calls of the platform, with an end to each, and with errors in which the token does not stand: addresses hold it,
 * and what fails likes to name its address.
 */
export function createClient({ token, carry }: { token: string; carry: Carry }) {
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
    const asked = carry(method, args, end.signal);
    underWay.set(end, asked);
    try {
      return await asked;
    } catch (error) {
      const hide = (text: string) => text.replaceAll(token, '[token]');
      if (error instanceof CallFailed) throw new CallFailed(hide(error.message), error.answer);
      throw new CallFailed(hide(String(error)));
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
