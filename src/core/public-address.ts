import { type Ip, isWithin, readIp, readNetwork } from './ip.ts';
import type { AddressFault } from './posting.ts';

/*
 * Where something may be sent that somebody chose the address of: to the public internet, never into a network of this
 * host's own. An address that stands for another one (mapped, translated, tunnelled) is refused whatever it stands for.
 */
const networks = (list: string) =>
  list.split(/\s+/).map((text) => {
    const network = readNetwork(text);
    if (!network) throw new Error(`${text} is no network`);
    return network;
  });

/** IPv4 that is not public: the special-purpose registry of IANA, multicast, and what is reserved. */
const notPublic4 = networks(
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
   192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`,
);
/** Of IPv6 only this is public, without what tunnels, translates or is for documents. */
const public6 = networks('2000::/3');
const notPublic6 = networks('2001::/23 2001:db8::/32 2002::/16 3fff::/20');
const loopback = networks('127.0.0.0/8 ::1/128');

const isIn = (ip: Ip, list: ReturnType<typeof networks>) => list.some((network) => isWithin(ip, network));

/** Whether it leads out, and not into one of these networks besides. What cannot be read leads nowhere. */
export function isPublicAddress(address: string, own: readonly string[] = []): boolean {
  const ip = readIp(address);
  if (
    !ip ||
    isIn(
      ip,
      own.flatMap((text) => readNetwork(text) ?? []),
    )
  )
    return false;
  return ip.bits === 32 ? !isIn(ip, notPublic4) : isIn(ip, public6) && !isIn(ip, notPublic6);
}

export function isLoopbackAddress(address: string): boolean {
  const ip = readIp(address);
  return ip !== null && isIn(ip, loopback);
}

/** The address that stands in a URL itself, or null where there is a name. */
export const addressIn = ({ hostname }: URL): string | null => {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return readIp(bare) ? bare : null;
};

/** This machine, named as such. */
export const isHere = (url: URL): boolean => url.hostname === 'localhost' || isLoopbackAddress(addressIn(url) ?? '');

export function urlOf(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

const ownNames = /^[^.]*$|(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)\.?$/;
const longest = 1_000;

/** What can be seen from a URL alone. `mayBeHere`: this machine's loopback address will do, by plain http as well. */
export function faultOfUrl(text: string, { mayBeHere }: { mayBeHere: boolean }): AddressFault | null {
  const url = text.length <= longest ? urlOf(text) : null;
  if (!url) return 'NO_ADDRESS';
  const isAllowedHere = mayBeHere && isHere(url);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isAllowedHere)) return 'NOT_HTTPS';
  if (url.username !== '' || url.password !== '') return 'USER_NAME';
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (port < 1_024 && port !== 443 && !(isAllowedHere && port === 80)) return 'PORT';
  if (isAllowedHere) return null;
  const address = addressIn(url);
  const isPublic = address === null ? !ownNames.test(url.hostname) : isPublicAddress(address);
  return isPublic ? null : 'OWN_NETWORK';
}
