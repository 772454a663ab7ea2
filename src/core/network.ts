import { isWithin, readIp, readNetwork } from './ip.ts';

const mapped = readNetwork('::ffff:0:0/96');

/** An address as it is compared: IPv4 behind IPv6 is that IPv4. */
export function plainAddress(address: string): string {
  // Asked at every request: what is of version 4 is seen at once.
  if (!address.includes(':')) return address;
  const ip = readIp(address);
  if (!ip || !mapped || !isWithin(ip, mapped)) return address.toLowerCase();
  const value = Number(ip.value & 0xffff_ffffn);
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
}

/** Whose an address is: of IPv6 one is given 2^64 of them. What is none is kept as it is. */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (!plain.includes(':')) return plain.slice(0, 60);
  const ip = readIp(plain);
  return ip?.bits === 128 ? `${(ip.value >> 64n).toString(16)}::/64` : plain.slice(0, 60);
}
