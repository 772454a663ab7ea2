import { onTestFinished } from 'vitest';
import { guardModel } from '../../src/platform/guard-model.ts';
import type { ModelPort } from '../../src/platform/model.ts';
import { createOpenAiModel } from '../../src/platform/openai-model.ts';
import type { Alert } from '../../src/platform/services.ts';
import { type Asked, type FakeModel, openFakeModel, type Reply } from './fake-model.ts';

export interface SecondReader {
  model: ModelPort;
  server: FakeModel;
  /** everything counted, by name and first label */
  counted: Map<string, number>;
  alerts: Alert[];
}

/** The program's own model client over the fake server, as it runs with OPENAI_BASE_URL. */
export async function openSecondReader(
  respond: (asked: Asked) => Reply | Promise<Reply>,
  settings: { timeoutMs?: number; price?: { in: number; out: number } } = {},
): Promise<SecondReader> {
  const server = await openFakeModel(respond);
  onTestFinished(server.close);
  const counted = new Map<string, number>();
  const alerts: Alert[] = [];
  const model = guardModel(
    createOpenAiModel({ model: 'test-model', apiKey: 'sk-test', baseUrl: server.baseUrl }),
    { timeoutMs: settings.timeoutMs ?? 3_000, price: settings.price ?? null },
    {
      now: () => Date.now(),
      alert: (alert) => alerts.push(alert),
      log: { info: () => {}, warn: () => {}, error: () => {} },
      metrics: {
        observe: (name) => counted.set(name, (counted.get(name) ?? 0) + 1),
        count: (name, labels = {}, by = 1) => {
          const key = [name, ...Object.values(labels)].join(' ');
          counted.set(key, (counted.get(key) ?? 0) + by);
        },
      },
    },
  );
  return { model, server, counted, alerts };
}
