import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../kit/random.ts';
import type { Act, Asked, AtBroker, Said } from './crash-acts.ts';
import { goToBroker, openDoor } from './crash-door.ts';
import type { Trade } from './crash-trades.ts';
import type { Traffic } from './crash-traffic.ts';
import { within } from './crash-within.ts';

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
  /** where the broker is; null while it is down */
  brokerUrl: () => string | null;
  atOnce: number;
  /** longest pause of one sender between two messages */
  pauseMs: number;
}

const tryAgainMs = 15;
const lookAgainMs = 100;
const mostLooks = 150;
const mostRefusals = 150;
const longestMs = 60_000;

/** Senders that do one thing after the other and repeat each, unchanged, until it is acknowledged. */
export function startDriver({ traffic, random, url, brokerUrl, mayBegin, atOnce, pauseMs }: DriverParts): Driver {
  const acknowledged: Said[] = [];
  const { tell, buttons, press, ask, refused, repeated } = openDoor(url);
  let touched = new Set<Trade>();
  let waiting: (() => void)[] = [];
  let tapCount = 0;
  const underWay = new Set<Act>();
  let isFinishing = false;

  async function say(said: Said, round = ''): Promise<void> {
    while (!(await tell(said, round))) await pause(tryAgainMs);
    if (round === '') acknowledged.push(said);
    for (const answered of waiting) answered();
    waiting = [];
  }

  /** Two fingers at once, and again until the button is used up. True when there was one. */
  async function tap(trade: Trade, label: RegExp): Promise<boolean> {
    const before = trade.tapped.length;
    for (let looks = 0; looks < mostLooks && !trade.isFrozen; ) {
      const shown = await buttons(trade, label);
      if (shown?.length === 0 && trade.tapped.length > before) return true;
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
    return false;
  }

  /** Until it is done. What a restored desk has forgotten is not asked for again: it could not know that it was done. */
  async function askFor(trade: Trade, asked: Asked): Promise<void> {
    for (let refusals = 0; !trade.isFrozen; ) {
      const answer = await ask(asked);
      if (answer?.isDone) return;
      if (answer) refusals += 1;
      if (answer && refusals >= mostRefusals) return void trade.refusals.push(`${asked.key}: ${answer.text}`);
      await pause(answer ? lookAgainMs : tryAgainMs);
    }
  }

  async function doAtBroker(trade: Trade, atBroker: AtBroker): Promise<void> {
    for (;;) {
      const answer = await goToBroker(brokerUrl(), trade.account, atBroker);
      if (answer?.isDone) return;
      if (answer) return void trade.refusals.push(`${atBroker.key} at the broker: ${answer.text}`);
      await pause(tryAgainMs);
    }
  }

  async function perform(act: Act): Promise<void> {
    const { trade } = act;
    if ('said' in act) return say(act.said);
    if ('asked' in act) return askFor(trade, act.asked);
    if ('atBroker' in act) return doAtBroker(trade, act.atBroker);
    if (act.tap === 'again') {
      tapCount += trade.tapped.length;
      await Promise.all(trade.tapped.map((choice) => press(choice, `late-${tapCount}`)));
      return;
    }
    const isTapped = await tap(trade, act.tap === 'take' ? /^(Take|Trade anyway)$/ : /^Skip$/);
    if (!isTapped || !trade.isAskedAgain) return;
    trade.isAskedAgain = false;
    trade.mayStayUnopened = false;
  }

  async function send(): Promise<void> {
    while (!isFinishing) {
      const act = mayBegin() ? traffic.next() : null;
      if (!act) {
        await pause(tryAgainMs);
        continue;
      }
      underWay.add(act);
      act.trade.isBusy = true;
      touched.add(act.trade);
      await perform(act);
      act.trade.isBusy = false;
      underWay.delete(act);
      await pause(random.between(0, pauseMs));
    }
  }

  async function whenIdle(): Promise<void> {
    while (underWay.size > 0) await pause(tryAgainMs);
  }
  const doing = () => JSON.stringify({ at: url(), refused: [...refused], underWay: [...underWay] });

  const senders = Array.from({ length: atOnce }, send);
  return {
    acknowledged,
    refused,
    repeated,
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
    idle: () => within(longestMs, doing, whenIdle()),
    async finish() {
      isFinishing = true;
      await within(longestMs, doing, Promise.all(senders));
    },
  };
}
