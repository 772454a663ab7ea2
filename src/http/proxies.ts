import { type Ip, isWithin, type Network, readIp } from '../core/ip.ts';
import { plainAddress } from '../core/network.ts';

/** Who may say for whom they ask, and in which header: a proxy passes on what it does not write itself, as it came. */
export interface Trust {
  networks: readonly Network[];
  header: 'x-forwarded-for' | 'forwarded';
}

const mostHops = 20;

/**
 * Whose request it is. Read from our end: each that we trust names the one before it; the first that we do not trust, or
 * that is no address, is as far as anybody can be believed. What a stranger wrote further left is never looked at.
 */
export function whoAsked(peer: string, headers: Headers, { networks, header }: Trust): string {
  let address = plainAddress(peer);
  if (!isTrusted(address, networks)) return address;
  const named = (header === 'forwarded' ? readForwarded : readList)(headers.get(header) ?? '');
  for (const each of named.reverse().slice(0, mostHops)) {
    const before = each === null ? null : plainAddress(each);
    if (before === null || !readIp(before)) return address;
    address = before;
    if (!isTrusted(address, networks)) return address;
  }
  return address;
}

export function isTrusted(address: string, networks: readonly Network[]): boolean {
  const ip: Ip | null = networks.length > 0 ? readIp(plainAddress(address)) : null;
  return ip !== null && networks.some((network) => isWithin(ip, network));
}

const readList = (text: string): (string | null)[] =>
  text.trim() === '' ? [] : text.split(',').map((part) => bare(part.trim()));

/**
 * RFC 7239: one element a hop, in which `for` may be an address, one with a port, or a word that hides it. A stranger who
 * left a quote open would swallow what the proxy wrote behind it: then nothing of it is believed.
 */
function readForwarded(text: string): (string | null)[] {
  const elements = splitOutsideQuotes(text, ',');
  return (elements ?? []).map((element) => {
    for (const pair of splitOutsideQuotes(element, ';') ?? []) {
      const [, quoted, plain] = /^\s*for=(?:"([^"\\]*)"|([^\s"]*))\s*$/i.exec(pair) ?? [];
      if (quoted !== undefined || plain !== undefined) return bare(quoted ?? plain ?? '');
    }
    return null;
  });
}

/** Null: a quote is not closed. */
function splitOutsideQuotes(text: string, at: ',' | ';'): string[] | null {
  const parts = [''];
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === at && !isQuoted) parts.push('');
    else parts[parts.length - 1] += letter;
    if (isQuoted && letter === '\\') {
      index += 1;
      parts[parts.length - 1] += text[index] ?? '';
    }
  }
  return isQuoted ? null : parts;
}

/** Without its port. */
function bare(text: string): string | null {
  const [, bracketed] = /^\[([0-9a-f:.]+)\](?::\d{1,5})?$/i.exec(text) ?? [];
  if (bracketed !== undefined) return bracketed;
  const [, four] = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?$/.exec(text) ?? [];
  return four ?? (/^[0-9a-f:.]+$/i.test(text) ? text : null);
}
