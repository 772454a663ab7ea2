import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { Readable } from 'node:stream';
import { isPublicAddress } from '../../core/public-address.ts';
import { NotAsked, type Reach } from '../../oauth/ask.ts';
import { addressesOf, lookupOf, networksHere, type ResolveName, resolveName } from './resolve-name.ts';

interface Outside {
  resolve?: ResolveName;
  ownNetworks?: () => string[];
}

/**
 * The way to providers on Node. A name is resolved once, and the socket is given what was found: an address that only a
 * description names must be public in every way it resolves. What was configured is looked up as the machine does.
 */
export function nodeReach({ resolve = resolveName, ownNetworks = networksHere }: Outside = {}): Reach {
  return async (url, { method, headers, body, signal }, isGiven) => {
    const more = isGiven ? {} : { lookup: lookupOf(await publicOnly(url, signal)) };
    const ask = url.protocol === 'https:' ? requestSecure : requestPlain;
    const sent = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const all = { ...headers, ...sent, 'accept-encoding': 'identity' };
    return new Promise((settle, fail) => {
      const asked = ask(url, { method, headers: all, agent: false, signal, ...more }, (answer) => {
        const status = answer.statusCode ?? 0;
        const said = new Headers();
        for (const [name, value] of Object.entries(answer.headers))
          if (value !== undefined) said.set(name, Array.isArray(value) ? value.join(', ') : value);
        if (status < 200 || [204, 205, 304].includes(status)) {
          answer.destroy();
          return status < 200 ? fail(new Error('no answer')) : settle(new Response(null, { status, headers: said }));
        }
        settle(new Response(Readable.toWeb(answer) as ReadableStream, { status, headers: said }));
      });
      asked.on('error', fail);
      asked.on('close', () => fail(new Error('closed without an answer')));
      asked.end(body);
    });
  };

  async function publicOnly(url: URL, signal: AbortSignal): Promise<string[]> {
    const addresses = await addressesOf(url, signal, resolve);
    if (addresses.length === 0) throw new Error('no such name');
    const own = ownNetworks();
    if (!addresses.every((address) => isPublicAddress(address, own)))
      throw new NotAsked('an address of our own network');
    return addresses;
  }
}
