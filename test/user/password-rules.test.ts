import { describe, expect, it } from 'vitest';
import { createPasswords } from '../../src/platform/passwords.ts';
import { commonPasswords } from '../../src/user/common-passwords.ts';
import { weaknessOf } from '../../src/user/password-rules.ts';

describe('a password', () => {
  it('has eight letters at least, whatever they are, and may have sixty-four and more', () => {
    expect(weaknessOf('1234567', [])).toBe('short');
    expect(weaknessOf('ééééééé', [])).toBe('short');
    for (const fit of ['qzwxecrv', 'qz wx ec', '🦜🦜🦜🦜🦜🦜🦜🦜', 'x'.repeat(64), ` ${'y'.repeat(200)} `])
      expect(weaknessOf(fit, [])).toBeNull();
  });

  it('is none of the three thousand that are tried first, in any case of letters, nor a name of its owner', () => {
    expect(commonPasswords.size).toBeGreaterThanOrEqual(3_000);
    for (const common of ['password', 'Password', 'iloveyou', 'football'])
      expect(weaknessOf(common, [])).toBe('common');
    expect(weaknessOf('Anna@example.com', ['anna@example.com', 'anna'])).toBe('own');
  });

  it('is compared as it was typed: no letter is cut off, trimmed or made small, and what is kept is no password', async () => {
    const passwords = createPasswords({ power: 4 });
    const typed = ` A long One, of 80 letters ${'z'.repeat(60)} `;
    const kept = await passwords.keep(typed);
    expect(kept).not.toContain('long One');
    expect(await passwords.isKept(typed, kept)).toBe(true);
    for (const other of [typed.trim(), typed.toLowerCase(), typed.slice(0, -1), `${typed}x`])
      expect(await passwords.isKept(other, kept)).toBe(false);
  });
});
