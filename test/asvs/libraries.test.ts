import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstNewer, type Libraries, overdue, recordSchema } from './libraries.ts';

const nothing: Libraries = { checkedAt: '2026-11-29', weaknessesAskedAt: null, weaknesses: [], behind: [] };
const weak = (severity: 'high' | 'low', firstSeen: string) => ({ id: 'GHSA-1', library: 'a', severity, firstSeen });
const behind = (publishedAt: string) => ({ library: 'a', ours: '1.0.0', newer: '1.0.1', publishedAt });

describe('a library', () => {
  it('that ships was not overdue when that was looked at last (npm run libraries)', () => {
    expect(overdue(recordSchema.parse(JSON.parse(readFileSync('docs/libraries.json', 'utf8'))))).toEqual([]);
  });

  it.each([
    ['a grave weakness for seven days', { weaknesses: [weak('high', '2026-11-22')] }, 0],
    ['a grave weakness for longer', { weaknesses: [weak('high', '2026-11-21')] }, 1],
    ['another weakness for thirty days', { weaknesses: [weak('low', '2026-10-30')] }, 0],
    ['another weakness for longer', { weaknesses: [weak('low', '2026-10-29')] }, 1],
    ['a newer version for a quarter', { behind: [behind('2026-08-29')] }, 0],
    ['a newer version for longer', { behind: [behind('2026-08-28')] }, 1],
  ])('with %s', (_what, record, count) => {
    expect(overdue({ ...nothing, ...record })).toHaveLength(count);
  });

  it('is measured by the first that came after it in its own line', () => {
    const published = {
      ...{ created: '2020-01-01', '1.0.0': '2026-01-01', '1.1.0-beta': '2026-02-01' },
      ...{ '1.1.0': '2026-04-01T00:00:00Z', '1.0.1': '2026-03-01T00:00:00Z', '2.0.0': '2026-02-02' },
    };
    expect(firstNewer('1.0.0', published)).toEqual({ newer: '1.0.1', publishedAt: '2026-03-01' });
    expect(firstNewer('1.1.0', published)).toBeNull();
    expect(firstNewer('0.1.0', { '0.2.0': '2026-01-01' })).toBeNull();
  });
});
