import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Letter, PostFault, PostPort } from '../../core/posting.ts';
import { isLoopbackAddress, isPublicAddress } from '../../core/public-address.ts';
import { type Answer, beginningOf, mostAnswerBytes, openPosting } from '../open-posting.ts';
import { addressesOf, lookupOf, networksHere, type ResolveName, resolveName } from './resolve-name.ts';

interface Outside {
  mayBeHere: boolean;
  timeoutMs?: number;
  ending?: AbortSignal;
  /** every address of a name */
  resolve?: ResolveName;
  /** the networks this host is in, as `10.0.0.0/8` */
  ownNetworks?: () => string[];
  /** what is done about addresses that lead into an own network; only a test that has to fail leaves it out */
  isAllowed?: typeof isPublicAddress;
}

/**
 * Posting on Node.
 *  1. The addresses that were judged are the ones that are connected to: a name is resolved once for each hop, and the
 *     socket is given what was found. A name with one address too many is not connected to at all.
 *  2. Each hop has a connection of its own, so that none that was opened for another name is used again.
 */
export function nodePosting({
  mayBeHere,
  timeoutMs,
  ending,
  resolve = resolveName,
  ownNetworks = networksHere,
  isAllowed = isPublicAddress,
}: Outside): PostPort {
  return openPosting({
    mayBeHere,
    ending,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    async ask(url, letter, signal, here) {
      const addresses = await addressesOf(url, signal, resolve);
      if (addresses.length === 0) return { fault: 'NO_NAME' };
      const own = ownNetworks();
      const mayReach = (address: string) => (here && isLoopbackAddress(address)) || isAllowed(address, own);
      return addresses.every(mayReach) ? send(url, letter, signal, addresses) : { fault: 'OWN_NETWORK' };
    },
  });
}

function send(
  url: URL,
  letter: Letter,
  signal: AbortSignal,
  addresses: string[],
): Promise<Answer | { fault: PostFault }> {
  const lookup = lookupOf(addresses);
  const body = Buffer.from(letter.body);
  const headers = { ...letter.headers, 'content-length': body.byteLength, 'accept-encoding': 'identity' };
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((settle, fail) => {
    const asked = request(url, { method: 'POST', headers, agent: false, lookup, signal }, (answer) =>
      settle(read(answer)),
    );
    asked.on('error', fail);
    // What would rather speak another protocol (101) is neither an answer nor a fault: its connection is closed, no more.
    asked.on('close', () => fail(new Error('closed without an answer')));
    asked.end(body);
  });
}

/** What was answered stands once its head has come: a body that breaks off or never ends changes nothing. */
async function read(answer: IncomingMessage): Promise<Answer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of answer) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= mostAnswerBytes) break;
    }
  } catch {
    // The status is all that counts.
  }
  answer.destroy();
  const { location = null, 'retry-after': retryAfter = null } = answer.headers;
  const said = beginningOf(Buffer.concat(chunks).subarray(0, mostAnswerBytes));
  return { status: answer.statusCode ?? 0, location, retryAfter, said };
}
