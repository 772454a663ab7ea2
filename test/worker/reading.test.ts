import { env } from 'cloudflare:workers';
import { describe, expect, inject, it } from 'vitest';
import { readText } from '../../src/feed/read-text.ts';
import { defaultReadingSettings } from '../../src/feed/reading-settings.ts';
import { createWorkerServices } from '../../src/runtime/worker/worker-services.ts';

const services = (more: Record<string, string> = {}) =>
  createWorkerServices(
    // Patient: the client itself is loaded within the first question.
    {
      ...env,
      LOG_LEVEL: 'silent',
      OPENAI_MODEL: 'm',
      OPENAI_BASE_URL: inject('modelUrl'),
      MODEL_TIMEOUT_MS: '20000',
      ...more,
    },
    (work) => void work,
  );
const read = (text: string, more: Record<string, string> = {}) =>
  readText(services(more).reading, { text, replyTo: undefined, settings: defaultReadingSettings });
const slip = 'XAUUSD BYU 4060.25\nSL 4050\nTP 4080';

describe('the second reader in workerd', () => {
  it('is asked over HTTP where the grammar is not certain, and must point at the text', async () => {
    expect(await read(slip)).toMatchObject({ reader: 'model', reading: { symbol: 'XAUUSD', side: 'buy', sl: 4050 } });
  });

  it('is not asked where a setting says so', async () => {
    expect(await read(slip, { READER: 'grammar-only' })).toMatchObject({ reader: 'grammar' });
  });

  it('leaves the message to the grammar when it fails', async () => {
    expect(await read(`${slip}\nBROKEN`)).toMatchObject({ reader: 'grammar' });
  });
});
