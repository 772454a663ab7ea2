import { once } from 'node:events';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { createServer } from 'node:net';
import { json } from 'node:stream/consumers';
import { tell } from '../../words/words.ts';
import { addressOf, type Config } from '../config.ts';
import { sayListenProblem } from '../node/listen-problem.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, bad } = findingsOf('port');
const patienceMs = 3_000;
/** Only the command line looks at it, and speaks English. */
const plain = (text: string) => tell('doctor.PLAIN', { text });

/** Listens there for a moment. Who is there already may be the service itself. */
export async function checkPort(
  config: Pick<Config, 'HOST' | 'PORT'> & Partial<Pick<Config, 'TLS_CERT_FILE'>>,
): Promise<Finding> {
  const { HOST, PORT } = config;
  const url = addressOf(HOST, PORT, config.TLS_CERT_FILE !== undefined);
  const server = createServer();
  try {
    server.listen(PORT, HOST);
    await once(server, 'listening');
    return ok(plain(PORT === 0 ? 'Any free port is taken.' : `${url} is free.`));
  } catch (error) {
    if (await isOurs(url)) return ok(plain(`SignalOS serves at ${url}.`));
    const [found = '', ...advice] = (sayListenProblem(error, config) ?? `${String(error)}.`).split(/(?<=\.) (?=S)/);
    return bad(plain(found), plain(advice.join(' ')));
  } finally {
    server.close();
  }
}

/** Asked on this very machine: by what name the certificate is does not matter. */
async function isOurs(address: string): Promise<boolean> {
  const url = new URL('/openapi.json', address);
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  const headers = { host: 'localhost' };
  try {
    const asked = request(url, {
      ...{ headers, agent: false, rejectUnauthorized: false },
      signal: AbortSignal.timeout(patienceMs),
    });
    asked.end();
    const [answer] = await once(asked, 'response');
    const { info } = (await json(answer)) as { info?: { title?: string } };
    return info?.title === 'SignalOS';
  } catch {
    return false;
  }
}
