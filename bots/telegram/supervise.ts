import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../src/platform/services.ts';
import { CallFailed } from './client.ts';

export interface Patience {
  firstMs: number;
  mostMs: number;
  /** with a token that is not accepted: nothing but a person changes that */
  refusedMs: number;
  /** how long an answer may take beyond what was asked for */
  answerMs: number;
  /** how often is looked for more while something is under way, and how soon what could not be kept is tried again */
  againMs: number;
  /** how long it may take until something is kept */
  keepMs: number;
}

export const usualPatience: Patience = {
  firstMs: 1_000,
  mostMs: 60_000,
  refusedMs: 300_000,
  answerMs: 10_000,
  againMs: 250,
  keepMs: 30_000,
};

type Trouble = 'refused' | 'conflict' | 'busy' | 'unreachable';
const sentences: Record<Trouble, string> = {
  refused:
    'Telegram does not accept TELEGRAM_BOT_TOKEN: nothing is heard or shown there until it is the token that BotFather shows for the bot',
  conflict:
    'another program listens to this Telegram bot, or a webhook of it is set elsewhere: they take each other’s messages away; end the other one',
  busy: 'Telegram asks to be left alone for a while',
  unreachable: 'Telegram cannot be reached; it is tried again until it can',
};
/** A trouble that comes and goes is told once in so long. */
const toldForMs = 600_000;

/** Work that goes on for ever, begun anew after each failure: with growing waits, told once, and told when it is over. */
export function createSupervisor({ log, now, patience }: { log: Log; now: () => number; patience: Patience }) {
  const toldAt = new Map<Trouble, number>();
  let failures = 0;
  let last: Trouble | null = null;
  let isTold = false;

  function fail(error: unknown): number {
    const trouble = troubleOf(error);
    const at = now();
    const isKnown = last === trouble || at - (toldAt.get(trouble) ?? Number.NEGATIVE_INFINITY) < toldForMs;
    if (!isKnown) {
      log[trouble === 'refused' ? 'error' : 'warn']({ error: String(error) }, sentences[trouble]);
      toldAt.set(trouble, at);
      isTold = true;
    }
    last = trouble;
    const asked = error instanceof CallFailed ? (error.answer.waitMs ?? 0) : 0;
    const waitMs = Math.max(asked, Math.min(patience.firstMs * 2 ** Math.min(failures, 20), patience.mostMs));
    failures += 1;
    return trouble === 'refused' && failures > 3 ? patience.refusedMs : waitMs;
  }

  return {
    /** It works. */
    heal(): void {
      if (isTold) log.info({}, 'Telegram is heard again');
      isTold = false;
      last = null;
      failures = 0;
    },
    async keepGoing(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
      while (!signal.aborted)
        try {
          await work();
        } catch (error) {
          if (!signal.aborted) await pause(fail(error), signal);
        }
    },
  };
}

/** As long as that, or until it is all over. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}

function troubleOf(error: unknown): Trouble {
  const code = error instanceof CallFailed ? error.answer.code : null;
  if (code === 401 || code === 404) return 'refused';
  if (code === 409) return 'conflict';
  return code === 429 ? 'busy' : 'unreachable';
}
