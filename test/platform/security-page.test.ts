import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trustMs } from '../../src/user/devices/know-device.ts';
import { halfMs, longestMs, mostSessions } from '../../src/user/session-rules.ts';
import { root } from '../kit/sources.ts';

const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const day = 24 * 60 * 60_000;

describe('docs/security.md', () => {
  it('says what it has to: ways in, passwords, sessions, keys, data, logs, whom it speaks to, libraries', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'Ways in',
      'Passwords',
      'Sessions',
      'Keys and algorithms',
      'Data, graded',
      'Logs',
      'Whom it speaks to',
      'Libraries',
    ]);
  });

  it('says the times and numbers that the program keeps', () => {
    for (const said of [
      `after ${longestMs / day} days in any case`,
      `after ${halfMs / 60_000} minutes`,
      `A person has ${mostSessions} at most`,
      `spares the code for ${trustMs / day} days`,
    ])
      expect(page).toContain(said);
  });

  it('lists every library: each is pinned to one version, and has its hash in the lock', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(lock[`node_modules/${name}`]?.integrity, name).toMatch(/^sha512-/);
    }
  });
});
