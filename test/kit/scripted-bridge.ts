import { NotReached } from '../../src/core/bridge.ts';
import type { Handle } from '../../src/core/office.ts';
import type { Outcome } from '../../src/core/outcome.ts';

type Rewrite = (value: unknown) => unknown;

/** Stands between a desk and its broker and behaves as badly as a test says. */
export interface ScriptedBridge {
  outsideVenue: (id: string, own: Handle) => Handle;
  /** the next questions of this kind never arrive */
  loseRequests(action: string, times: number): void;
  /** the next questions of this kind are carried out, but their answers never arrive */
  loseAnswers(action: string, times: number): void;
  /** what the broker says to this kind of question, changed from now on */
  rewrite(action: string, change: Rewrite): void;
  /** how often each kind of question arrived at the broker */
  arrived: Map<string, number>;
  /** every question that arrived, in order */
  asked: { action: string; input: unknown }[];
}

export function createScriptedBridge(): ScriptedBridge {
  const requests = new Map<string, number>();
  const answers = new Map<string, number>();
  const rewrites = new Map<string, Rewrite>();
  const arrived = new Map<string, number>();
  const asked: ScriptedBridge['asked'] = [];

  async function through(
    action: string,
    input: unknown,
    ask: () => Promise<Outcome<unknown>>,
  ): Promise<Outcome<unknown>> {
    if (take(requests, action)) throw new NotReached(`scripted: ${action} never arrived`);
    arrived.set(action, (arrived.get(action) ?? 0) + 1);
    asked.push({ action, input });
    const outcome = await ask();
    if (take(answers, action)) throw new NotReached(`scripted: the answer to ${action} was lost`);
    const change = rewrites.get(action);
    return outcome.ok && change ? { ok: true, value: change(outcome.value) } : outcome;
  }

  return {
    arrived,
    asked,
    outsideVenue: (_, own) => ({
      perform: (action, input, who) => through(action, input as object, () => own.perform(action, input, who)),
    }),
    loseRequests: (action, times) => requests.set(action, times),
    loseAnswers: (action, times) => answers.set(action, times),
    rewrite: (action, change) => rewrites.set(action, change),
  };
}

function take(left: Map<string, number>, action: string): boolean {
  const times = left.get(action) ?? 0;
  if (times > 0) left.set(action, times - 1);
  return times > 0;
}
