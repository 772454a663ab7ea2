import { isPrivateChat } from './place.ts';

interface Limit {
  /** how many may go at once after a rest */
  burst: number;
  everyMs: number;
}

/**
 * What the platform lets a bot send: 30 a second in all, 20 a minute in a group or channel, and one a second in any
 * chat, where it minds a few at once as little as a person does.
 */
const limits = {
  bot: { burst: 15, everyMs: 68 },
  chat: { burst: 5, everyMs: 1_000 },
  group: { burst: 5, everyMs: 4_000 },
} satisfies Record<string, Limit>;

const mostKept = 2_000;

/** Says when the next message may go. Nothing waits here: who sends is told how long, and its queue keeps the order. */
export function createBuckets(now: () => number) {
  /** when a bucket is full again; what was taken from it pushes that back */
  const fullAt = new Map<string, number>();
  const shutUntil = new Map<string, number>();

  function waitFor(key: string, { burst, everyMs }: Limit, at: number): number {
    const shut = (shutUntil.get(key) ?? at) - at;
    return Math.max(shut, (fullAt.get(key) ?? at) - at - (burst - 1) * everyMs, 0);
  }

  function forgetFull(at: number): void {
    if (fullAt.size < mostKept) return;
    for (const [key, full] of fullAt) if (full <= at) fullAt.delete(key);
    for (const [key, until] of shutUntil) if (until <= at) shutUntil.delete(key);
  }

  return {
    /** Takes leave to send one message there now, or says in how many milliseconds to ask again. */
    take(chat: number): number {
      const at = now();
      forgetFull(at);
      const needed: [string, Limit][] = [
        ['bot', limits.bot],
        [`chat ${chat}`, limits.chat],
        ...(isPrivateChat(chat) ? [] : ([[`group ${chat}`, limits.group]] as [string, Limit][])),
      ];
      const waitMs = Math.max(...needed.map(([key, limit]) => waitFor(key, limit, at)));
      if (waitMs > 0) return Math.ceil(waitMs);
      for (const [key, { everyMs }] of needed) fullAt.set(key, Math.max(fullAt.get(key) ?? at, at) + everyMs);
      return 0;
    },
    /** The platform said how long it wants nothing there. */
    shut(chat: number, ms: number): void {
      shutUntil.set(`chat ${chat}`, now() + ms);
    },
  };
}

export type Buckets = ReturnType<typeof createBuckets>;
