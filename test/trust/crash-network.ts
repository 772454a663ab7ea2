import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../kit/random.ts';

/** What became of the questions on their way to the broker. */
export interface Losses {
  /** never arrived */
  requests: number;
  /** arrived after the desk had given up waiting */
  late: number;
  /** carried out, and nobody was told */
  answers: number;
  /** arrived twice */
  doubled: number;
  /** there was no broker to ask */
  unreached: number;
}

export interface Network {
  url: string;
  losses: Losses;
  close(): Promise<void>;
}

export interface NetworkParts {
  random: Random;
  /** where the broker is; null while it is down */
  venueUrl: () => string | null;
  /** of a hundred questions: so many of each kind of mishap */
  mishapPercent: number;
  slowestMs: number;
}

type Fate = 'arrives' | keyof Omit<Losses, 'unreached'>;
const mishaps = ['requests', 'late', 'answers', 'answers', 'doubled', 'doubled'] as const;
const latest = { from: 200, to: 4_000 };

/** The way between the desk and its broker: slow, and now and then it loses, repeats or delays what it carries. */
export async function openNetwork({ random, venueUrl, mishapPercent, slowestMs }: NetworkParts): Promise<Network> {
  const losses: Losses = { requests: 0, late: 0, answers: 0, doubled: 0, unreached: 0 };
  const stopped = new AbortController();
  setMaxListeners(0, stopped.signal);

  async function deliver(path: string, body: string): Promise<{ status: number; text: string } | null> {
    const at = venueUrl();
    try {
      if (at === null) throw new Error('down');
      const response = await fetch(`${at}${path}`, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
      return { status: response.status, text: await response.text() };
    } catch {
      losses.unreached += 1;
      return null;
    }
  }

  async function deliverLater(path: string, body: string): Promise<void> {
    await pause(random.between(latest.from, latest.to), null, { signal: stopped.signal, ref: false }).catch(() => null);
    if (!stopped.signal.aborted) await deliver(path, body);
  }

  async function carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [path, body] = [request.url ?? '/', Buffer.concat(chunks).toString()];
    const fate: Fate = random.chance(mishapPercent) ? random.pick(mishaps) : 'arrives';
    const [thereMs, backMs] = [random.between(0, slowestMs / 2), random.between(0, slowestMs / 2)];
    if (fate !== 'arrives') losses[fate] += 1;
    await pause(thereMs);
    if (fate === 'late' || fate === 'doubled') void deliverLater(path, body);
    if (fate === 'late' || fate === 'requests') return void response.destroy();
    const answer = await deliver(path, body);
    await pause(backMs);
    if (fate === 'answers' || answer === null) return void response.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text);
  }

  const server = createServer((request, response) => {
    // Whoever asked was killed meanwhile.
    carry(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    losses,
    async close() {
      stopped.abort();
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
