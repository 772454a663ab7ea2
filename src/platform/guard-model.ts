import { hashOf } from '../core/json.ts';
import {
  type ModelAnswer,
  type ModelFailure,
  type ModelPort,
  ModelProblem,
  type ModelTransport,
  type Question,
  type Usage,
} from './model.ts';
import { createBreaker } from './model-breaker.ts';
import { createModelMemory } from './model-memory.ts';
import { createQueue } from './model-queue.ts';
import { type TrySettings, tryAgain, withDeadline } from './model-tries.ts';
import type { Services } from './services.ts';

export interface GuardSettings {
  /** for one question with all its tries, from asking to the last byte of the answer */
  timeoutMs: number;
  /** US dollars for a million tokens */
  price: { in: number; out: number } | null;
}

export type GuardHooks = Pick<Services, 'metrics' | 'alert' | 'log'> & { now: () => number };

const triesAfterFirst = 2;
const firstPauseMs = 100;
const atOnce = 8;
const queued = 64;
const failuresUntilRest = 5;
const restMs = 30_000;
const memory = { most: 500, answerMs: 3_600_000, failureMs: 10_000 };

const passing = new Set<ModelFailure>(['rate_limited', 'unavailable', 'truncated', 'nonsense']);

/**
 * Puts a deadline, retries, a limit of calls at once, a circuit breaker and a memory around a model.
 *  1. An answer or a failure within the deadline, however slowly the other side drips.
 *  2. Retries happen inside the deadline, never after it.
 *  3. After five failures in a row nobody waits for the model until one trial succeeds.
 */
export function guardModel(transport: ModelTransport, settings: GuardSettings, hooks: GuardHooks): ModelPort {
  const { metrics, alert, log, now } = hooks;
  const remembered = createModelMemory({ ...memory, now });
  const inTurn = createQueue(atOnce, queued);
  const breaker = createBreaker({
    failuresUntilRest,
    restMs,
    now,
    judge: judgeError,
    onRest: () =>
      alert({
        kind: 'quiet',
        subject: `model ${transport.name}`,
        text: `the model ${transport.name} failed ${failuresUntilRest} times in a row; the grammar reads alone for now`,
      }),
  });
  const tries: TrySettings = { triesAfterFirst, pauseMs: (error, next) => pauseMs(error, next, settings.timeoutMs) };

  /** The deadline counts from asking: waiting for a place and every try are inside it. */
  function answered(question: Question<unknown>) {
    return breaker(() =>
      withDeadline(settings.timeoutMs, (signal) =>
        inTurn(signal, () => tryAgain(signal, tries, () => transport.answer(question, signal))),
      ),
    );
  }

  async function call(question: Question<unknown>): Promise<ModelAnswer<unknown>> {
    const startedAt = now();
    let outcome: ModelFailure | 'answered' = 'answered';
    try {
      const { value, usage } = await answered(question);
      spend(usage);
      return { ok: true, value };
    } catch (error) {
      outcome = failureOf(error);
      log.warn({ model: transport.name, task: question.task, failure: outcome, error: String(error) }, 'no answer');
      return { ok: false, failure: outcome };
    } finally {
      metrics.count('signalos_model_answers_total', { outcome });
      metrics.observe('signalos_model_seconds', (now() - startedAt) / 1_000);
    }
  }

  function spend({ tokensIn, tokensOut }: Usage): void {
    metrics.count('signalos_model_tokens_total', { direction: 'in' }, tokensIn);
    metrics.count('signalos_model_tokens_total', { direction: 'out' }, tokensOut);
    if (!settings.price) return;
    const { in: priceIn, out: priceOut } = settings.price;
    metrics.count('signalos_model_dollars_total', {}, (tokensIn * priceIn + tokensOut * priceOut) / 1_000_000);
  }

  return {
    name: transport.name,
    async ask<T>(question: Question<T>): Promise<ModelAnswer<T>> {
      const { task, instructions, material } = question;
      const key = hashOf({ model: transport.name, task, instructions, material });
      const { answer, isKnown } = remembered.recall(key, () => call(question));
      if (isKnown) metrics.count('signalos_model_answers_total', { outcome: 'remembered' });
      return answer as Promise<ModelAnswer<T>>;
    },
  };
}

/** A refusal is about what was asked, and a full queue about us: neither says that the model is down. */
function judgeError(error: unknown): 'answered' | 'failed' | 'unasked' {
  const failure = failureOf(error);
  if (failure === 'busy') return 'unasked';
  return failure === 'refused' ? 'answered' : 'failed';
}

function pauseMs(error: unknown, next: number, timeoutMs: number): number | null {
  if (!(error instanceof ModelProblem) || !passing.has(error.failure)) return null;
  const asked = error.retryAfterMs ?? firstPauseMs * 2 ** (next - 1);
  return asked < timeoutMs ? asked : null;
}

function failureOf(error: unknown): ModelFailure {
  if (error instanceof ModelProblem) return error.failure;
  return error instanceof Error && error.name === 'AbortError' ? 'timeout' : 'unavailable';
}
