import { describe, expect, it } from 'vitest';
import { type Network, readNetwork } from '../../src/core/ip.ts';
import { type Trust, whoAsked } from '../../src/http/proxies.ts';

const networks = ['10.0.0.0/8', '172.18.0.1/32', 'fd00::/16'].map((text) => readNetwork(text) as Network);
const trusting: Trust = { networks, header: 'x-forwarded-for' };
const forwarded: Trust = { networks, header: 'forwarded' };
const nobody: Trust = { networks: [], header: 'x-forwarded-for' };

const asked = (peer: string, given: Record<string, string>, trust: Trust = trusting) =>
  whoAsked(peer, new Headers(given), trust);
const list = (value: string) => ({ 'x-forwarded-for': value });

describe('whose request it is', () => {
  it('is said by a proxy that we trust', () => {
    expect(asked('10.0.0.5', list('198.51.100.7'))).toBe('198.51.100.7');
    expect(asked('::ffff:10.0.0.5', list('198.51.100.7'))).toBe('198.51.100.7');
    expect(asked('fd00::1', list('2001:db8::9'))).toBe('2001:db8::9');
    expect(asked('10.0.0.5', list('198.51.100.7:4711'))).toBe('198.51.100.7');
    expect(asked('10.0.0.5', list('[2001:db8::9]:4711'))).toBe('2001:db8::9');
  });

  it('is said along a chain of them, as far as all are trusted', () => {
    expect(asked('10.0.0.5', list('198.51.100.7, 10.0.0.9, 172.18.0.1'))).toBe('198.51.100.7');
    expect(asked('10.0.0.5', list('198.51.100.7, 172.18.0.2'))).toBe('172.18.0.2');
  });

  it.each([
    ['a stranger who comes straight', '203.0.113.9', '1.2.3.4'],
    ['a neighbour of the proxy', '172.18.0.2', '1.2.3.4'],
    ['this machine, unless it is named', '127.0.0.1', '1.2.3.4'],
    ['whoever names a proxy of ours', '203.0.113.9', '10.0.0.5'],
  ])('is not taken from %s', (_, peer, value) => {
    expect(asked(peer, list(value))).toBe(peer);
  });

  it('is what the proxy saw, whatever a stranger wrote before it', () => {
    // nginx appends the address it saw to what came.
    for (const forged of ['1.2.3.4', '10.0.0.9', '127.0.0.1', '::1', 'unknown', '', ',,,', 'x'.repeat(5_000)])
      expect(asked('10.0.0.5', list(`${forged}, 203.0.113.9`))).toBe('203.0.113.9');
  });

  it('is a stranger’s word where the left end is believed, as it often is: so this test can fail', () => {
    const believing = (text: string) => text.split(',')[0]?.trim();
    expect(believing('1.2.3.4, 203.0.113.9')).toBe('1.2.3.4');
    expect(asked('10.0.0.5', list('1.2.3.4, 203.0.113.9'))).not.toBe('1.2.3.4');
  });

  it('is as far as can be read', () => {
    expect(asked('10.0.0.5', {})).toBe('10.0.0.5');
    expect(asked('10.0.0.5', list('unknown'))).toBe('10.0.0.5');
    expect(asked('10.0.0.5', list('1.2.3.4, nonsense'))).toBe('10.0.0.5');
    expect(asked('10.0.0.5', list('1.2.3.4, 999.1.1.1'))).toBe('10.0.0.5');
    expect(asked('10.0.0.5', list('1.2.3.4, fe80::1%eth0'))).toBe('10.0.0.5');
    expect(asked('', list('1.2.3.4'))).toBe('');
  });

  it('does not walk a list without end', () => {
    const many = Array<string>(500_000).fill('10.0.0.1').join(',');
    expect(asked('10.0.0.5', list(many))).toBe('10.0.0.1');
  });

  it('trusts nobody unless somebody is named', () => {
    expect(asked('10.0.0.5', list('1.2.3.4'), nobody)).toBe('10.0.0.5');
  });

  it('is read of the one header that the proxy writes: the other is passed on as a stranger wrote it', () => {
    const both = { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=1.2.3.4' };
    expect(asked('10.0.0.5', both)).toBe('203.0.113.9');
    expect(asked('10.0.0.5', both, forwarded)).toBe('1.2.3.4');
    expect(asked('10.0.0.5', { forwarded: 'for=1.2.3.4' })).toBe('10.0.0.5');
    expect(asked('10.0.0.5', { 'x-real-ip': '1.2.3.4' })).toBe('10.0.0.5');
  });
});

describe('Forwarded (RFC 7239)', () => {
  it.each([
    ['for=192.0.2.60;proto=http;by=203.0.113.43', '192.0.2.60'],
    ['for="[2001:db8:cafe::17]:4711"', '2001:db8:cafe::17'],
    ['FOR="192.0.2.60:80"', '192.0.2.60'],
    ['for=1.2.3.4, for=198.51.100.17', '198.51.100.17'],
    ['for=198.51.100.17, for=10.0.0.9', '198.51.100.17'],
    ['by="a,b";for=192.0.2.60', '192.0.2.60'],
    ['for=_hidden', '10.0.0.5'],
    ['for=unknown', '10.0.0.5'],
    ['proto=https', '10.0.0.5'],
    ['for="1.2.3.4, for=9.9.9.9', '10.0.0.5'],
    ['for=1.2.3.4;by="x, for=203.0.113.9', '10.0.0.5'],
    ['for=1.2.3.4;by="x, for="[2001:db8::9]"', '10.0.0.5'],
    ['for=1.2.3.4;by="x\\"", for="[2001:db8::9]"', '2001:db8::9'],
    ['for=1.2.3.4;by="x\\", for="[2001:db8::9]"', '10.0.0.5'],
    ['by=";for=1.2.3.4";for=203.0.113.9', '203.0.113.9'],
    ['notfor=1.2.3.4', '10.0.0.5'],
  ])('%s', (value, address) => {
    expect(asked('10.0.0.5', { forwarded: value }, forwarded)).toBe(address);
  });
});
