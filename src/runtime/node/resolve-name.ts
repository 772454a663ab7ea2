import { Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import { addressIn } from '../../core/public-address.ts';

/** Every address of a name. */
export type ResolveName = (name: string, signal: AbortSignal) => Promise<string[]>;

export async function addressesOf(url: URL, signal: AbortSignal, resolve: ResolveName): Promise<string[]> {
  const literal = addressIn(url);
  if (literal !== null) return [literal];
  if (url.hostname === 'localhost') return ['127.0.0.1', '::1'];
  return resolve(url.hostname, signal);
}

/** What was judged is what is connected to. */
export function lookupOf(addresses: string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, options, done) =>
    options.all ? done(null, found) : done(null, found[0]?.address ?? '', found[0]?.family);
}

/** Not by the system's own lookup: names that hang there would hold up every other name of the process. */
export async function resolveName(name: string, signal: AbortSignal): Promise<string[]> {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    return found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

export function networksHere(): string[] {
  return Object.values(networkInterfaces()).flatMap((each) => each?.flatMap(({ cidr }) => cidr ?? []) ?? []);
}
