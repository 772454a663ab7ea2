import { expect, it } from 'vitest';
import { networkOf, plainAddress } from '../../src/core/network.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:c000:207', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '20010db800010002::/64'],
  ['2001:0DB8:1:2::', '20010db800010002::/64'],
  ['2001:db8:1:2:ffff:ffff:ffff:ffff', '20010db800010002::/64'],
  ['2001:db8:1:3::1', '20010db800010003::/64'],
  ['::1', '0::/64'],
  ['', ''],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('is of a bounded length, whatever is given', () => {
  expect(networkOf('x'.repeat(10_000)).length).toBeLessThanOrEqual(60);
  expect(plainAddress('::ffff:1.2.3.4')).toBe('1.2.3.4');
});
