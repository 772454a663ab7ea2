import { once } from 'node:events';
import { createServer } from 'node:net';
import { addressOf, type Config } from '../config.ts';
import { sayListenProblem } from '../node/listen-problem.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, bad } = findingsOf('port');
const patienceMs = 3_000;

/** Listens there for a moment. Who is there already may be the service itself. */
export async function checkPort(config: Pick<Config, 'HOST' | 'PORT'>): Promise<Finding> {
  const { HOST, PORT } = config;
  const server = createServer();
  try {
    server.listen(PORT, HOST);
    await once(server, 'listening');
    return ok(PORT === 0 ? 'Any free port is taken.' : `${addressOf(HOST, PORT)} is free.`);
  } catch (error) {
    if (await isOurs(addressOf(HOST, PORT))) return ok(`SignalOS serves at ${addressOf(HOST, PORT)}.`);
    const [found = '', ...advice] = (sayListenProblem(error, config) ?? `${String(error)}.`).split(/(?<=\.) (?=S)/);
    return bad(found, advice.join(' '));
  } finally {
    server.close();
  }
}

async function isOurs(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/openapi.json`, { signal: AbortSignal.timeout(patienceMs) });
    const { info } = (await response.json()) as { info?: { title?: string } };
    return info?.title === 'SignalOS';
  } catch {
    return false;
  }
}
