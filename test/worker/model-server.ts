import type { TestProject } from 'vitest/node';
import type { Reading } from '../../src/core/reading.ts';
import { answering } from '../feed/claims.ts';
import { openFakeModel } from '../kit/fake-model.ts';

declare module 'vitest' {
  interface ProvidedContext {
    modelUrl: string;
  }
}

/** A model on loopback, outside workerd: it reads a gold trade into everything, and breaks at a word. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const levels = { entry: 4060.25, sl: 4050, tps: [4080] };
  const gold: Reading = { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', ...levels };
  const say = answering(gold, (field, value) => (field === 'side' ? 'BYU' : String(value)));
  const server = await openFakeModel(({ message }) => (message.includes('BROKEN') ? { status: 500 } : { say }));
  provide('modelUrl', server.baseUrl);
  return server.close;
}
