import type { Update } from '@telegraf/types';
import { Refused } from './read-call.ts';

export type UpdateKind = Exclude<
  Update extends infer Each ? (Each extends Update ? keyof Each : never) : never,
  'update_id'
>;

/** What is told only to those who ask for it by name. */
const onRequest = ['chat_member', 'message_reaction', 'message_reaction_count'];

export interface PollArgs {
  offset?: number;
  limit?: number;
  timeout?: number;
  allowed_updates?: readonly string[];
}

/**
 * What waits for the bot.
 *  1. An update is there until a poll asks for a later one: what was handed out is not confirmed by that.
 *  2. One poll at a time; a second ends the first with a conflict. While a webhook is set nobody may poll.
 *  3. Which kinds are wanted counts for what happens afterwards.
 */
export function createUpdates() {
  let waiting: Update[] = [];
  let wanted: readonly string[] = [];
  let nextId = 700_000;
  let held: { end(error?: Refused): void } | null = null;
  let hook: (() => void) | null = null;

  const want = (kinds: readonly string[] | undefined) => {
    if (kinds) wanted = kinds;
  };
  const isWanted = (kind: string) => (wanted.length > 0 ? wanted.includes(kind) : !onRequest.includes(kind));

  return {
    want,
    waiting: () => waiting,
    next: () => waiting[0],
    done(id: number): void {
      waiting = waiting.filter(({ update_id }) => update_id !== id);
    },
    /** Who is called for each update, in place of polling. */
    setHook(called: (() => void) | null): void {
      hook = called;
      if (called) held?.end(new Refused(409, 'Conflict: terminated by setWebhook request'));
    },
    tell(kind: UpdateKind, body: object): number {
      const update_id = nextId++;
      if (isWanted(kind)) {
        waiting.push({ update_id, [kind]: body } as unknown as Update);
        held?.end();
        hook?.();
      }
      return update_id;
    },
    /** The same update once more, as after a failure of the platform itself. */
    repeat(update: Update): void {
      waiting = [update, ...waiting];
      held?.end();
    },
    async poll(
      { offset = 0, limit = 100, timeout = 0, allowed_updates }: PollArgs,
      gone: AbortSignal,
    ): Promise<Update[]> {
      if (hook)
        throw new Refused(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      held?.end(
        new Refused(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      );
      want(allowed_updates);
      waiting = offset < 0 ? waiting.slice(offset) : waiting.filter(({ update_id }) => update_id >= offset);
      if (waiting.length === 0 && timeout > 0) await hold(timeout * 1_000, gone);
      return waiting.slice(0, Math.min(Math.max(limit, 1), 100));
    },
    stop(): void {
      held?.end();
    },
  };

  function hold(ms: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const own = {
        end(error?: Refused) {
          clearTimeout(timer);
          gone.removeEventListener('abort', leave);
          if (held === own) held = null;
          if (error) reject(error);
          else resolve();
        },
      };
      const leave = () => own.end();
      const timer = setTimeout(leave, ms);
      gone.addEventListener('abort', leave);
      held = own;
    });
  }
}

export type Updates = ReturnType<typeof createUpdates>;
