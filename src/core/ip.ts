/** An address as a number of its 32 or 128 bits. */
export interface Ip {
  bits: 32 | 128;
  value: bigint;
}

export interface Network extends Ip {
  prefix: number;
}

/** An address as text; null: it is none. One with a zone, such as `fe80::1%eth0`, is none either. */
export function readIp(text: string): Ip | null {
  return text.includes(':') ? readIp6(text) : readIp4(text);
}

function readIp4(text: string): Ip | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return { bits: 32, value: parts.reduce((value, part) => value * 256n + BigInt(part), 0n) };
}

function readIp6(text: string): Ip | null {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const last = tail ? readIp4(tail[2] ?? '') : null;
  if (tail && !last) return null;
  const plain =
    tail && last ? `${tail[1]}${(last.value >> 16n).toString(16)}:${(last.value & 0xffffn).toString(16)}` : text;
  const halves = plain.split('::');
  if (halves.length > 2) return null;
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - left.length - right.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return { bits: 128, value: groups.reduce((value, group) => value * 65_536n + BigInt(`0x${group}`), 0n) };
}

/** `10.0.0.0/8` */
export function readNetwork(text: string): Network | null {
  const [address = '', length = ''] = text.split('/');
  const ip = readIp(address);
  const prefix = Number(length);
  return ip && /^\d{1,3}$/.test(length) && prefix <= ip.bits ? { ...ip, prefix } : null;
}

export function isWithin(ip: Ip, network: Network): boolean {
  const rest = BigInt(network.bits - network.prefix);
  return ip.bits === network.bits && ip.value >> rest === network.value >> rest;
}
