import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../kit/random.ts';
import type { Message } from './crash-signals.ts';

export const feed = 'crash-channel';

export interface Driver {
  /** acknowledged messages, in the order of their acknowledgement */
  acknowledged: Message[];
  /** posts that got no answer and were repeated under the same id and key */
  repeated(): number;
  /** answers that were no acknowledgement, by status */
  refused: Map<number, number>;
  /** the first acknowledgement after this call */
  nextAnswer(): Promise<void>;
  /** posts no new message any more and waits until those under way are acknowledged */
  finish(): Promise<void>;
}

export interface DriverParts {
  channel: { next(isTaken: (id: string) => boolean): Message };
  random: Random;
  /** where the service is; null while it is down */
  url: () => string | null;
  /** false: what is under way is finished, nothing new begins */
  mayBegin: () => boolean;
  atOnce: number;
  /** longest pause of one sender between two messages */
  pauseMs: number;
}

const answerWithinMs = 5_000;
const tryAgainMs = 15;

/** Senders that post one message after the other and repeat each, unchanged, until it is acknowledged. */
export function startDriver({ channel, random, url, mayBegin, atOnce, pauseMs }: DriverParts): Driver {
  const acknowledged: Message[] = [];
  const taken = new Set<string>();
  const refused = new Map<number, number>();
  let waiting: (() => void)[] = [];
  let repeats = 0;
  let isFinishing = false;

  async function post(message: Message): Promise<boolean> {
    const at = url();
    if (at === null) return false;
    try {
      const response = await fetch(`${at}/api/v1/feeds/${feed}/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `key-${message.id}` },
        body: JSON.stringify({
          messageId: message.id,
          text: message.text,
          ...(message.replyTo ? { replyTo: message.replyTo } : {}),
        }),
        signal: AbortSignal.timeout(answerWithinMs),
      });
      await response.text();
      if (response.status === 201) return true;
      refused.set(response.status, (refused.get(response.status) ?? 0) + 1);
    } catch {
      // No answer says nothing about what was done.
    }
    repeats += 1;
    return false;
  }

  async function send(): Promise<void> {
    while (!isFinishing) {
      if (!mayBegin()) {
        await pause(tryAgainMs);
        continue;
      }
      const message = channel.next((id) => taken.has(id));
      while (!(await post(message))) await pause(tryAgainMs);
      acknowledged.push(message);
      taken.add(message.id);
      for (const answered of waiting) answered();
      waiting = [];
      await pause(random.between(0, pauseMs));
    }
  }

  const senders = Array.from({ length: atOnce }, send);
  return {
    acknowledged,
    refused,
    repeated: () => repeats,
    nextAnswer: () => new Promise((resolve) => waiting.push(resolve)),
    async finish() {
      isFinishing = true;
      await Promise.all(senders);
    },
  };
}
