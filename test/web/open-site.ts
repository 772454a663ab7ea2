import { readConfig } from '../../src/runtime/config.ts';
import { startService } from '../../src/runtime/node/service.ts';
import { noteError } from '../kit/errors.ts';

export interface Site {
  url: string;
  port: number;
  /** what makes whoever says it the owner */
  word: string;
  /** asks the API as a program would */
  ask<T>(method: string, path: string, body?: object): Promise<T>;
  /** holds the price of a symbol at the paper account */
  quote(symbol: string, bid: string, ask: string): Promise<void>;
  close(): Promise<void>;
}

const note = (facts: object, message: string) => noteError(`${message} ${JSON.stringify(facts)}`);
const log = { info: () => {}, warn: () => {}, error: note, fatal: note, flush: () => {} };

/** A newcomer's installation as it is started on Node: files in a folder, real time, real sockets. */
export async function openSite(folder: string, port = 0, more: Record<string, string> = {}): Promise<Site> {
  const service = await startService(readConfig({ DATA_DIR: folder, PORT: String(port), ...more }), log);
  const { url } = service;

  async function ask<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(
      `${url}/api/v1${path}`,
      body ? { method, headers, body: JSON.stringify(body) } : { method },
    );
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  return {
    url,
    port: Number(new URL(url).port),
    word: service.setupWord?.word ?? '',
    ask,
    quote: async (symbol, bid, offer) => {
      await ask('POST', '/venues/desk-1-paper/quotes', { symbol, bid, ask: offer });
    },
    close: service.stop,
  };
}
