import autocannon from 'autocannon';
import { end, launch } from '../trust/crash-process.ts';
import type { Figure, Sizes } from './figures.ts';

const connections = 50;
const json = { 'content-type': 'application/json' };
const chatter = JSON.stringify({ text: 'Good morning traders, quiet day ahead. Stay patient!' });

/** Reads and writes at 50 connections, each beside a bare server that does nothing. */
export async function measureHttp(
  url: string,
  bareScript: string,
  { httpSeconds: duration }: Sizes,
): Promise<Figure[]> {
  const bare = launch(bareScript, {});
  const bareUrl = (await bare.ready)?.url;
  if (!bareUrl) throw new Error(`the bare server did not start: ${bare.said()}`);
  const write = { connections, duration, method: 'POST' as const, headers: json, body: chatter };
  try {
    const bareRead = await fire({ url: bareUrl, connections, duration });
    const read = await fire({ url: `${url}/api/v1/accounts`, connections, duration });
    const bareWrite = await fire({ ...write, url: bareUrl });
    const written = await fire({ ...write, url: `${url}/api/v1/feeds/demo/messages` });
    return [...figuresOf('read', read, bareRead), ...figuresOf('write', written, bareWrite)];
  } finally {
    await end(bare, 'SIGTERM');
  }
}

type Result = Awaited<ReturnType<typeof autocannon>>;

async function fire(options: Parameters<typeof autocannon>[0]): Promise<Result> {
  const result = await autocannon(options);
  if (result.non2xx > 0) throw new Error(`${options.url} refused ${result.non2xx} of ${result.requests.total}`);
  return result;
}

function figuresOf(kind: string, ours: Result, bare: Result): Figure[] {
  const figure = (name: string, unit: string, of: (result: Result) => number): Figure => ({
    name: `${kind}: ${name}`,
    value: of(ours),
    unit,
    n: ours.requests.total,
    ...(ours.errors > 0 ? { note: `${ours.errors} had no answer, of them ${ours.timeouts} within 10 s` } : {}),
    ceiling: { what: 'bare node:http', value: of(bare) },
  });
  return [
    figure('requests', '/s', ({ requests }) => requests.average),
    figure('p50', 'ms', ({ latency }) => latency.p50),
    figure('p99', 'ms', ({ latency }) => latency.p99),
  ];
}
