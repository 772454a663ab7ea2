import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { blockSchema, choiceSchema } from '../../src/core/chat.ts';
import type { Random } from '../kit/random.ts';
import type { Trade } from './crash-trades.ts';
import type { Act, Said, Traffic } from './crash-traffic.ts';

export interface Driver {
  /** what was said, in the order of its acknowledgement */
  acknowledged: Said[];
  /** posts that got no answer and were repeated under the same id and key */
  repeated(): number;
  taps(): number;
  /** answers that were no acknowledgement, by status */
  refused: Map<number, number>;
  /** trades that something was said about since the last call of this */
  touched(): Set<Trade>;
  /** says again, unchanged, what a platform would deliver again */
  sayAgain(said: readonly Said[]): Promise<void>;
  /** the first acknowledgement after this call */
  nextAnswer(): Promise<void>;
  /** nothing is under way */
  idle(): Promise<void>;
  /** does nothing new any more and waits until what is under way is acknowledged */
  finish(): Promise<void>;
}

export interface DriverParts {
  traffic: Traffic;
  random: Random;
  /** where the service is; null while it is down */
  url: () => string | null;
  /** false: what is under way is finished, nothing new begins */
  mayBegin: () => boolean;
  /** the broker has opened all that the signal asked for */
  isOpened: (trade: Trade) => boolean;
  atOnce: number;
  /** longest pause of one sender between two messages */
  pauseMs: number;
}

const answerWithinMs = 5_000;
const tryAgainMs = 15;
const lookAgainMs = 100;
const mostLooks = 150;

const listSchema = z.object({
  talk: z.array(z.object({ blocks: z.array(blockSchema), choices: z.array(choiceSchema) })),
});

/** Senders that do one thing after the other and repeat each, unchanged, until it is acknowledged. */
export function startDriver({ traffic, random, url, mayBegin, isOpened, atOnce, pauseMs }: DriverParts): Driver {
  const acknowledged: Said[] = [];
  const refused = new Map<number, number>();
  let touched = new Set<Trade>();
  let waiting: (() => void)[] = [];
  let repeats = 0;
  let tapCount = 0;
  let underWay = 0;
  let isFinishing = false;

  async function request(method: string, path: string, key: string, body?: object): Promise<Response | null> {
    const at = url();
    if (at === null) return null;
    try {
      const response = await fetch(`${at}/api/v1/${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...(key === '' ? {} : { 'idempotency-key': key }) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(answerWithinMs),
      });
      const text = await response.text();
      return new Response(text, { status: response.status });
    } catch {
      // No answer says nothing about what was done.
      return null;
    }
  }

  async function tell({ kind, feed, id, text, replyTo, postedAt, stamp }: Said, round: string): Promise<boolean> {
    const messages = `feeds/${feed}/messages`;
    const key = `${round}${kind}-${id}-${stamp ?? ''}`;
    const response =
      kind === 'post'
        ? await request('POST', messages, key, { messageId: id, text, postedAt, ...(replyTo ? { replyTo } : {}) })
        : kind === 'edit'
          ? await request('PUT', `${messages}/${id}`, key, { text, stamp })
          : await request('DELETE', `${messages}/${id}`, key);
    if (response?.ok) return true;
    if (response) refused.set(response.status, (refused.get(response.status) ?? 0) + 1);
    if (url() !== null) repeats += 1;
    return false;
  }

  async function say(said: Said, round = ''): Promise<void> {
    while (!(await tell(said, round))) await pause(tryAgainMs);
    if (round === '') acknowledged.push(said);
    for (const answered of waiting) answered();
    waiting = [];
  }

  /** The buttons of a signal's card, as the chat shows them now; null: it could not be seen. */
  async function buttons(trade: Trade, label: RegExp): Promise<string[] | null> {
    const response = await request('GET', 'chat?limit=100', '');
    if (!response?.ok) return null;
    const cards = listSchema.parse(await response.json()).talk;
    const mine = cards.filter(({ blocks }) => JSON.stringify(blocks).includes(`message ${trade.id} `));
    return mine.flatMap(({ choices }) => choices.filter((choice) => label.test(choice.label)).map(({ id }) => id));
  }

  /** Two fingers at once, and again until the button is used up. */
  async function tap(trade: Trade, label: RegExp): Promise<void> {
    for (let looks = 0; looks < mostLooks && !trade.isFrozen; ) {
      const shown = await buttons(trade, label);
      if (shown?.length === 0 && trade.tapped.length > 0) return;
      const [choice] = shown ?? [];
      if (shown) looks += 1;
      if (!choice || trade.isFrozen) {
        await pause(lookAgainMs);
        continue;
      }
      if (!trade.tapped.includes(choice)) trade.tapped.push(choice);
      tapCount += 2;
      await Promise.all([1, 2].map((finger) => press(choice, `${finger}-${tapCount}`)));
    }
  }

  const press = (choice: string, finger: string) =>
    request('POST', `chat/choices/${choice}`, `tap-${choice}-${finger}`, {});

  async function perform(act: Act): Promise<void> {
    const { trade } = act;
    if ('said' in act) return say(act.said);
    if (act.tap === 'again') {
      tapCount += trade.tapped.length;
      await Promise.all(trade.tapped.map((choice) => press(choice, `late-${tapCount}`)));
      return;
    }
    await tap(trade, act.tap === 'take' ? /^(Take|Trade anyway)$/ : /^Skip$/);
  }

  async function send(): Promise<void> {
    while (!isFinishing) {
      const act = mayBegin() ? traffic.next(isOpened) : null;
      if (!act) {
        await pause(tryAgainMs);
        continue;
      }
      underWay += 1;
      act.trade.isBusy = true;
      touched.add(act.trade);
      await perform(act);
      act.trade.isBusy = false;
      underWay -= 1;
      await pause(random.between(0, pauseMs));
    }
  }

  const senders = Array.from({ length: atOnce }, send);
  return {
    acknowledged,
    refused,
    repeated: () => repeats,
    taps: () => tapCount,
    touched() {
      const since = touched;
      touched = new Set();
      return since;
    },
    async sayAgain(again) {
      for (const said of again) await say(said, `again-${Date.now()}-`);
    },
    nextAnswer: () => new Promise((resolve) => waiting.push(resolve)),
    async idle() {
      while (underWay > 0) await pause(tryAgainMs);
    },
    async finish() {
      isFinishing = true;
      await Promise.all(senders);
    },
  };
}
