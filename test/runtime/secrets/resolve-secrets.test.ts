import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveSecrets } from '../../../src/runtime/secrets/resolve-secrets.ts';
import { type SecretStore, StoreProblem } from '../../../src/runtime/secrets/secret-store.ts';
import { temporaryFolder } from '../../kit/folder.ts';

const held: SecretStore = {
  read: async (place) => {
    if (place !== 'kv/bot#token') throw new StoreProblem('missing');
    return '123:from-the-store';
  },
};
const resolve = (environment: Record<string, string>) => resolveSecrets(environment, () => ({ vault: held }));

function fileWith(text: string | Buffer, mode = 0o600): string {
  const path = join(temporaryFolder(), 'secret');
  writeFileSync(path, text, { mode });
  chmodSync(path, mode);
  return path;
}

describe('a setting that is a secret', () => {
  it('is taken as it is, from a file, or from a store; others are never looked at', async () => {
    const given = {
      OPENAI_API_KEY: 'sk-plain',
      DISCORD_BOT_TOKEN_FILE: fileWith('from-a-file\n'),
      TELEGRAM_BOT_TOKEN: 'vault:kv/bot#token',
      OPENAI_MODEL: 'vault:kv/bot#token',
      SMTP_URL: 'smtps://mail.example:465',
      SENDGRID_API_KEY: 'unknown:kv/bot#token',
    };
    expect(await resolve(given)).toEqual({
      ...given,
      DISCORD_BOT_TOKEN: 'from-a-file',
      TELEGRAM_BOT_TOKEN: '123:from-the-store',
    });
  });

  it('may lie in a file that names a place in a store', async () => {
    const given = { TELEGRAM_BOT_TOKEN_FILE: fileWith('vault:kv/bot#token\n') };
    expect(await resolve(given)).toMatchObject({ TELEGRAM_BOT_TOKEN: '123:from-the-store' });
  });

  it('the way into a store may lie in a file too', async () => {
    const tokens: unknown[] = [];
    const given = { VAULT_TOKEN_FILE: fileWith('hvs.token'), TELEGRAM_BOT_TOKEN: 'vault:kv/bot#token' };
    await resolveSecrets(given, ({ VAULT_TOKEN }) => {
      tokens.push(VAULT_TOKEN);
      return { vault: held };
    });
    expect(tokens).toEqual(['hvs.token']);
  });

  it.each([
    ['that is set twice', () => ({ OPENAI_API_KEY: 'sk', OPENAI_API_KEY_FILE: fileWith('sk') }), 'both set'],
    ['whose file others can read', () => ({ OPENAI_API_KEY_FILE: fileWith('sk', 0o644) }), 'chmod 600'],
    ['whose file is not there', () => ({ OPENAI_API_KEY_FILE: '/nowhere/at/all' }), 'no such secret'],
    ['whose file is no text', () => ({ OPENAI_API_KEY_FILE: fileWith(Buffer.from([0xff, 0xfe])) }), 'is no text'],
    ['whose file is far too long', () => ({ OPENAI_API_KEY_FILE: fileWith('x'.repeat(70_000)) }), 'more than'],
    ['that no store has', () => ({ OPENAI_API_KEY: 'vault:kv/canary-place#none' }), 'no such secret'],
  ])('%s is named and refused, and never quoted', async (_, given, said) => {
    const problem = await resolve(given()).catch((error: Error) => error);
    expect(String(problem)).toContain('OPENAI_API_KEY');
    expect(String(problem)).toContain(said);
    expect(String(problem)).not.toContain('canary-place');
  });
});
