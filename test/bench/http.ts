import autocannon from 'autocannon';
import { end, launch } from '../trust/crash-process.ts';
import type { Figure, Sizes } from './figures.ts';

const connections = 50;
const json = { 'content-type': 'application/json' };
const chatter = JSON.stringify({ text: 'Good morning traders, quiet day ahead. Stay patient!' });

interface Asked {
  /** one that nobody signs in at: whoever reaches it is the owner */
  open: string;
  /** one that is signed in at, and what shows it */
  signedIn: string;
  token: string;
}

/**
 * Reads and writes at 50 connections, each beside a bare server that does nothing. With and without a sign-in in turns: the
 * machine is busier at one time than at another.
 */
export async function measureHttp(
  { open, signedIn, token }: Asked,
  bareScript: string,
  { httpSeconds }: Sizes,
): Promise<Figure[]> {
  const bare = launch(bareScript, {});
  const bareUrl = (await bare.ready)?.url;
  if (!bareUrl) throw new Error(`the bare server did not start: ${bare.said()}`);
  const authorization = { authorization: `Bearer ${token}` };
  const measure = async (kind: string, path: string, more: object) => {
    const duration = Math.max(1, httpSeconds / turns);
    const results: Record<'bare' | 'open' | 'signedIn', Result[]> = { bare: [], open: [], signedIn: [] };
    for (let turn = 0; turn < turns; turn += 1) {
      results.bare.push(await fire({ connections, duration, ...more, url: bareUrl, headers: json }));
      results.open.push(await fire({ connections, duration, ...more, url: open + path, headers: json }));
      const headers = { ...json, ...authorization };
      results.signedIn.push(await fire({ connections, duration, ...more, url: signedIn + path, headers }));
    }
    return [
      ...figuresOf(kind, results.open, results.bare),
      ...figuresOf(`${kind}, signed in`, results.signedIn, results.bare),
      costOf(kind, results.open, results.signedIn),
    ];
  };
  try {
    const reads = await measure('read', '/api/v1/accounts', {});
    const writes = await measure('write', '/api/v1/feeds/demo/messages', { method: 'POST', body: chatter });
    return [...reads, ...writes];
  } finally {
    await end(bare, 'SIGTERM');
  }
}

const turns = 4;

type Result = Awaited<ReturnType<typeof autocannon>>;

async function fire(options: Parameters<typeof autocannon>[0]): Promise<Result> {
  const result = await autocannon(options);
  if (result.non2xx > 0) throw new Error(`${options.url} refused ${result.non2xx} of ${result.requests.total}`);
  return result;
}

const sumOf = (results: readonly Result[], of: (result: Result) => number): number =>
  results.reduce((sum, result) => sum + of(result), 0);
const meanOf = (results: readonly Result[], of: (result: Result) => number): number =>
  sumOf(results, of) / results.length;

/** What it costs to see who asks, as a share of the whole. */
function costOf(kind: string, open: readonly Result[], signedIn: readonly Result[]): Figure {
  const without = meanOf(open, ({ requests }) => requests.average);
  const value = (1 - meanOf(signedIn, ({ requests }) => requests.average) / without) * 100;
  const n = sumOf([...open, ...signedIn], ({ requests }) => requests.total);
  return { name: `${kind}: what a sign-in costs`, value, unit: '%', n, ceiling: { what: 'our own limit', value: 15 } };
}

function figuresOf(kind: string, ours: readonly Result[], bare: readonly Result[]): Figure[] {
  const [errors, timeouts] = [sumOf(ours, (one) => one.errors), sumOf(ours, (one) => one.timeouts)];
  const figure = (name: string, unit: string, of: (result: Result) => number): Figure => ({
    name: `${kind}: ${name}`,
    value: meanOf(ours, of),
    unit,
    n: sumOf(ours, ({ requests }) => requests.total),
    ...(errors > 0 ? { note: `${errors} had no answer, of them ${timeouts} within 10 s` } : {}),
    ceiling: { what: 'bare node:http', value: meanOf(bare, of) },
  });
  return [
    figure('requests', '/s', ({ requests }) => requests.average),
    figure('p50', 'ms', ({ latency }) => latency.p50),
    figure('p99', 'ms', ({ latency }) => latency.p99),
  ];
}
