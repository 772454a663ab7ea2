import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIp } from '../../src/core/ip.ts';
import { faultOfUrl, isLoopbackAddress, isPublicAddress } from '../../src/core/public-address.ts';

describe('an address somebody chose', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '169.253.255.255',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2001:4860:4860::8888',
    '2a00:1450:4001:800::200e',
  ])('%s leads out', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255'],
    ...['127.0.0.1', '127.255.255.254', '169.254.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
    ...['192.0.0.1', '192.0.0.192', '192.0.2.1', '192.88.99.1', '192.168.0.1', '198.18.0.1', '198.19.255.255'],
    ...['198.51.100.7', '203.0.113.7', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::127.0.0.1', '::8.8.8.8', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1'],
    ...['::ffff:0:127.0.0.1', '64:ff9b::8.8.8.8', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', '2001::1'],
    ...['2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001:db8::1', '2002:7f00:1::', '2002:0808:0808::1', '3fff::1'],
    ...['fc00::1', 'fd00:ec2::254', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '5f00::1'],
    ...[
      '',
      'localhost',
      '1.2.3',
      '1.2.3.4.5',
      '256.1.1.1',
      '01.02.03.04.',
      '8.8.8.8 ',
      '1::2::3',
      ':::',
      '12345::',
      'g::1',
    ],
  ])('%s leads nowhere public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('in a network of this host leads nowhere, public or not', () => {
    const own = ['203.0.112.9/24', '2a00:1450:4001:800::1/64', 'nonsense'];
    expect(isPublicAddress('203.0.112.200', own)).toBe(false);
    expect(isPublicAddress('203.0.111.200', own)).toBe(true);
    expect(isPublicAddress('2a00:1450:4001:800:1:2:3:4', own)).toBe(false);
    expect(isPublicAddress('2a00:1450:4001:801::1', own)).toBe(true);
  });

  it('is read as the platform reads it, whatever it looks like', () => {
    const part = fc.integer({ min: 0, max: 65_535 }).map((each) => each.toString(16));
    fc.assert(
      fc.property(fc.array(part, { minLength: 8, maxLength: 8 }), (parts) => {
        const plain = parts.join(':');
        const short = new URL(`http://[${plain}]`).hostname.slice(1, -1);
        expect(readIp(short)).toEqual(readIp(plain));
      }),
    );
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const mapped = new URL(`http://[::ffff:${address}]`).hostname.slice(1, -1);
        expect(isPublicAddress(mapped)).toBe(false);
        expect(readIp(mapped)).toEqual(readIp(`::ffff:${address}`));
      }),
    );
  });

  it('of this machine is known by every spelling', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1'].map(isLoopbackAddress)).toEqual([true, true, true]);
    expect(['128.0.0.1', '::2', '::ffff:127.0.0.1', 'x'].map(isLoopbackAddress)).toEqual([false, false, false, false]);
  });
});

const away = { mayBeHere: false };
const here = { mayBeHere: true };

describe('a URL somebody chose', () => {
  it.each([
    'https://example.com',
    'https://example.com/a?b=c#d',
    'https://example.com:8443/',
    'https://EXAMPLE.com:443/',
    'https://8.8.8.8/hook',
    'https://[2606:4700:4700::1111]/hook',
    'https://xn--bcher-kva.example/',
  ])('%s will do', (url) => {
    expect(faultOfUrl(url, away)).toBeNull();
  });

  it.each([
    ['', 'NO_ADDRESS'],
    ['example.com', 'NO_ADDRESS'],
    ['https://', 'NO_ADDRESS'],
    ['https://exa mple.com', 'NO_ADDRESS'],
    [`https://example.com/${'x'.repeat(1_000)}`, 'NO_ADDRESS'],
    ['http://example.com', 'NOT_HTTPS'],
    ['ftp://example.com', 'NOT_HTTPS'],
    ['file:///etc/passwd', 'NOT_HTTPS'],
    ['javascript:alert(1)', 'NOT_HTTPS'],
    ['gopher://example.com', 'NOT_HTTPS'],
    ['https://user@example.com', 'USER_NAME'],
    ['https://user:word@example.com', 'USER_NAME'],
    ['https://example.com:22/', 'PORT'],
    ['https://example.com:25/', 'PORT'],
    ['https://example.com:80/', 'PORT'],
    ['https://example.com:1023/', 'PORT'],
    ['https://127.0.0.1/', 'OWN_NETWORK'],
    ['https://127.1/', 'OWN_NETWORK'],
    ['https://2130706433/', 'OWN_NETWORK'],
    ['https://0x7f000001/', 'OWN_NETWORK'],
    ['https://0177.0.0.1/', 'OWN_NETWORK'],
    ['https://127.0.0.1./', 'OWN_NETWORK'],
    ['https://１２７.０.０.１/', 'OWN_NETWORK'],
    ['https://0/', 'OWN_NETWORK'],
    ['https://169.254.169.254/latest/meta-data', 'OWN_NETWORK'],
    ['https://[::1]/', 'OWN_NETWORK'],
    ['https://[::ffff:169.254.169.254]/', 'OWN_NETWORK'],
    ['https://[fd00:ec2::254]/', 'OWN_NETWORK'],
    ['https://localhost/', 'OWN_NETWORK'],
    ['https://LOCALHOST./', 'OWN_NETWORK'],
    ['https://api.localhost/', 'OWN_NETWORK'],
    ['https://intranet/', 'OWN_NETWORK'],
    ['https://printer.local/', 'OWN_NETWORK'],
    ['https://metadata.google.internal/', 'OWN_NETWORK'],
    ['https://nas.home.arpa/', 'OWN_NETWORK'],
  ])('%s will not do: %s', (url, fault) => {
    expect(faultOfUrl(url, away)).toBe(fault);
  });

  it('of this machine will do where that is allowed, and no other of its networks', () => {
    expect(faultOfUrl('http://127.0.0.1:9000/x', here)).toBeNull();
    expect(faultOfUrl('http://localhost:9000/x', here)).toBeNull();
    expect(faultOfUrl('https://[::1]:9000/x', here)).toBeNull();
    expect(faultOfUrl('http://example.com/', here)).toBe('NOT_HTTPS');
    expect(faultOfUrl('http://10.0.0.1:9000/', here)).toBe('NOT_HTTPS');
    expect(faultOfUrl('https://10.0.0.1:9000/', here)).toBe('OWN_NETWORK');
    expect(faultOfUrl('http://u:p@127.0.0.1:9000/', here)).toBe('USER_NAME');
    expect(faultOfUrl('http://127.0.0.1:22/', here)).toBe('PORT');
  });
});
