import { describe, expect, it } from 'vitest';
import { createSeal } from '../../src/platform/seal.ts';
import { secretBytes } from '../../src/platform/secret-bytes.ts';

const own = () => createSeal([secretBytes(32)], secretBytes);

describe('a secret that is sealed', () => {
  it('opens for what it was sealed for, whatever it holds, and looks different each time', async () => {
    const seal = await own();
    for (const secret of ['', 'plain', 'ünï©ode \u0000 🎉', 'x'.repeat(100_000)]) {
      const sealed = await seal.seal(secret, 'session of ann');
      expect(await seal.open(sealed, 'session of ann')).toBe(secret);
      expect(await seal.seal(secret, 'session of ann')).not.toBe(sealed);
      if (secret.length > 4) expect(sealed).not.toContain(secret.slice(0, 5));
    }
  });

  it('stays shut for anything else: another purpose, another key, a changed byte, rubbish', async () => {
    const seal = await own();
    const sealed = await seal.seal('secret', 'session of ann');
    await expect(seal.open(sealed, 'session of bob')).rejects.toMatchObject({ why: 'altered' });
    await expect((await own()).open(sealed, 'session of ann')).rejects.toMatchObject({ why: 'other key' });
    const [version, name, text = ''] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ 1;
      const whole = [version, name, changed.toString('base64')].join('.');
      await expect(seal.open(whole, 'session of ann')).rejects.toMatchObject({ why: 'altered' });
    }
    for (const rubbish of ['', 'x', 's1', 's1..', '...', `s2.${name}.${text}`, `s1.${name}.%%%`])
      await expect(seal.open(rubbish, 'session of ann')).rejects.toThrow();
  });

  it('takes no key of another length', async () => {
    await expect(createSeal([secretBytes(16)], secretBytes)).rejects.toThrow('a key has 32 bytes');
  });
});
