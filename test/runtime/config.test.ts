import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../../migrations/render.ts';
import { addressOf, ConfigProblem, readConfig } from '../../src/runtime/config.ts';

describe('settings', () => {
  it('have defaults that serve this machine only', () => {
    expect(readConfig({})).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', LOG_LEVEL: 'info', ALLOWED_HOSTS: [] });
    expect(readConfig({}).DATA_DIR).toMatch(/\/data$/);
  });

  it('take an empty variable as not set', () => {
    expect(readConfig({ PORT: '', VENUE_URL: '' })).toMatchObject({ PORT: 8080, VENUE_URL: undefined });
  });

  it('take lists separated by commas', () => {
    const given = { ALLOWED_HOSTS: 'Signals.Example, [::2]', ALLOWED_ORIGINS: 'https://signals.example' };
    expect(readConfig(given)).toMatchObject({
      ALLOWED_HOSTS: ['signals.example', '[::2]'],
      ALLOWED_ORIGINS: ['https://signals.example'],
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['VENUE_URL', 'ftp://venue'],
    ['VENUE_URL', 'not an address'],
    ['ALLOWED_HOSTS', 'http://signals.example'],
    ['ALLOWED_ORIGINS', 'signals.example'],
    ['ALLOWED_ORIGINS', '*'],
  ])('refuse %s=%s by naming the variable, what was given and what is allowed', (name, given) => {
    const read = () => readConfig({ [name]: given });
    expect(read).toThrow(ConfigProblem);
    expect(read).toThrow(`${name} is ${JSON.stringify(given)}; allowed: `);
  });

  it.each(['127.0.0.1', '127.8.0.1', '::1', 'localhost', '0.0.0.0', '::', '192.168.1.4'])(
    'take %s to listen on; whether it may is seen when the service starts',
    (HOST) => {
      expect(readConfig({ HOST }).HOST).toBe(HOST);
    },
  );

  it.each(['example.org', '127.0.0.1.example.org', '1270.0.0.1', '127.0.0.1:80', '0.0.0.0/0'])(
    'do not take %s, which is no address',
    (HOST) => {
      expect(() => readConfig({ HOST })).toThrow('HOST is');
    },
  );

  it.each([
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['TRUSTED_PROXIES', '10.0.0.0/7'],
    ['TRUSTED_PROXIES', '::/0'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['PROXY_HEADER', 'x-real-ip'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'null'],
    ['CORS_ORIGINS', 'http://app.example'],
    ['CORS_ORIGINS', 'https://app.example/'],
    ['CORS_ORIGINS', 'https://*.example'],
    ['PUBLIC_URL', 'http://signals.example'],
    ['PUBLIC_URL', 'https://signals.example/path'],
    ['HTTP_PORT', '70000'],
  ])('do not take %s=%s, which would let in too much or nothing', (name, given) => {
    expect(() => readConfig({ [name]: given })).toThrow(`${name} is ${JSON.stringify(given)}; allowed: `);
  });

  it('take one address for a network of one', () => {
    const { TRUSTED_PROXIES } = readConfig({ TRUSTED_PROXIES: '10.0.0.5, 172.16.0.0/12,fd00::7' });
    expect(TRUSTED_PROXIES.map(({ bits, prefix }) => `${bits}/${prefix}`)).toEqual(['32/32', '32/12', '128/128']);
  });

  it('take a certificate with its key, and http to lead to it', () => {
    expect(() => readConfig({ TLS_CERT_FILE: 'a' })).toThrow('belong together');
    expect(() => readConfig({ TLS_KEY_FILE: 'a' })).toThrow('belong together');
    expect(() => readConfig({ HTTP_PORT: '80' })).toThrow('leads to https');
    const tls = { TLS_CERT_FILE: 'a', TLS_KEY_FILE: 'b', HTTP_PORT: '80' };
    expect(readConfig(tls)).toMatchObject({ ...tls, HTTP_PORT: 80 });
  });
});

it('an address of version 6 stands in brackets', () => {
  expect(addressOf('::1', 80)).toBe('http://[::1]:80');
  expect(addressOf('localhost', 80)).toBe('http://localhost:80');
});

it('the example names every setting, and each value in it is one that works', () => {
  const example = parseEnv(readFileSync(`${root}/.env.example`, 'utf8'));
  expect(Object.keys(example).sort()).toEqual(Object.keys(readConfig({})).sort());
  expect(readConfig(example)).toEqual(readConfig({}));
});

describe('Telegram', () => {
  it.each(['https://telegram.example', 'http://127.0.0.1:8081', 'http://localhost:8081', 'http://[::1]:8081'])(
    'may be at %s',
    (TELEGRAM_API_ROOT) => {
      expect(readConfig({ TELEGRAM_API_ROOT }).TELEGRAM_API_ROOT).toBe(TELEGRAM_API_ROOT);
    },
  );

  it.each(['http://telegram.example', 'http://127.0.0.1.example', 'ftp://127.0.0.1', 'telegram'])(
    'is never spoken to at %s, where others could read the token',
    (TELEGRAM_API_ROOT) => {
      expect(() => readConfig({ TELEGRAM_API_ROOT })).toThrow('TELEGRAM_API_ROOT is');
    },
  );

  it('calls an address that ends where it is let in, with a secret that is not quoted when it cannot be used', () => {
    const TELEGRAM_WEBHOOK_URL = 'https://signals.example/telegram/webhook';
    const secret = 'abcdefgh-12345678';
    expect(readConfig({ TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET: secret })).toMatchObject({
      TELEGRAM_WEBHOOK_URL,
    });
    expect(() => readConfig({ TELEGRAM_WEBHOOK_URL: 'https://signals.example/' })).toThrow(
      'that ends in /telegram/webhook',
    );
    const wrong = () => readConfig({ TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET: 'not this one!' });
    expect(wrong).toThrow('it needs TELEGRAM_WEBHOOK_SECRET: 16 to 256 letters');
    expect(wrong).not.toThrow('not this one');
    expect(() => readConfig({ TELEGRAM_WEBHOOK_URL })).toThrow('it needs TELEGRAM_WEBHOOK_SECRET');
  });

  it('takes any token: whether it is one only Telegram knows', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: ' not a token ' }).TELEGRAM_BOT_TOKEN).toBe('not a token');
  });
});

describe('an economic calendar', () => {
  it.each([
    'https://news.example/week.json?key=1',
    'http://127.0.0.1:9000/news.json',
    'http://localhost/news.json',
    'http://[::1]:9000/',
  ])('is read from %s', (CALENDAR_URL) => {
    expect(readConfig({ CALENDAR_URL })).toMatchObject({ CALENDAR_URL, CALENDAR_REFRESH_MINUTES: 60 });
  });

  it.each([
    ['CALENDAR_URL', 'http://news.example/week.json'],
    ['CALENDAR_URL', 'http://127.0.0.1.example/week.json'],
    ['CALENDAR_URL', 'https://user:word@news.example/'],
    ['CALENDAR_URL', 'file:///etc/passwd'],
    ['CALENDAR_URL', 'week.json'],
    ['CALENDAR_REFRESH_MINUTES', '4'],
    ['CALENDAR_REFRESH_MINUTES', '1441'],
    ['CALENDAR_STALE_HOURS', '0'],
    ['CALENDAR_STALE_HOURS', '1.5'],
  ])('refuses %s=%s', (name, given) => {
    expect(() => readConfig({ [name]: given })).toThrow(`${name} is ${JSON.stringify(given)}; allowed: `);
  });

  it('is one: a file and an address together are refused', () => {
    const both = { CALENDAR_FILE: 'news.json', CALENDAR_URL: 'https://news.example/week.json' };
    expect(() => readConfig(both)).toThrow(ConfigProblem);
    expect(() => readConfig(both)).toThrow('CALENDAR_FILE is "news.json" and CALENDAR_URL is set too');
  });
});

describe('Discord', () => {
  it.each(['https://discord.com/api', 'http://127.0.0.1:9797/api', 'http://[::1]:9797/api'])(
    'is reached at %s',
    (DISCORD_API_URL) => {
      expect(readConfig({ DISCORD_API_URL })).toMatchObject({ DISCORD_API_URL });
    },
  );

  it.each(['http://discord.example/api', 'http://127.0.0.1.example/api', 'ws://127.0.0.1/api', 'discord'])(
    'is not given its token at %s',
    (DISCORD_API_URL) => {
      expect(() => readConfig({ DISCORD_API_URL })).toThrow(`DISCORD_API_URL is ${JSON.stringify(DISCORD_API_URL)}`);
    },
  );

  it('is a platform of its own only where its token is set', () => {
    expect(readConfig({}).DISCORD_BOT_TOKEN).toBeUndefined();
    expect(readConfig({ DISCORD_BOT_TOKEN: ' bot ' }).DISCORD_BOT_TOKEN).toBe('bot');
  });
});

describe('a language model', () => {
  it.each([
    [{ OPENAI_MODEL: 'gpt', OPENAI_API_KEY: 'sk-1' }],
    [{ OPENAI_MODEL: 'llama', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }],
    [{ OPENAI_API_KEY: 'sk-1' }],
  ])('%j can be used', (given) => {
    expect(readConfig(given)).toMatchObject(given);
  });

  it('without a key and without a server of its own is refused', () => {
    expect(() => readConfig({ OPENAI_MODEL: 'gpt' })).toThrow('OPENAI_MODEL is "gpt"; it needs OPENAI_API_KEY');
  });

  it('has a price for what goes in and what comes out', () => {
    expect(readConfig({ MODEL_PRICE: '0.40/1.6' }).MODEL_PRICE).toEqual({ in: 0.4, out: 1.6 });
  });
});

describe('letters', () => {
  const MAIL_FROM = 'SignalOS <signals@example.com>';
  const canary = 'CANARY-7f3a9c5d1e';
  const SMS_WEBHOOK_URL = 'https://sms.example/send';

  it.each([
    [{ MAIL_FROM, SMTP_URL: 'smtp://mail.example:587' }],
    [{ MAIL_FROM: 'signals@example.com', SMTP_URL: 'smtps://ann%40example.com:p%40ss@mail.example' }],
    [{ MAIL_FROM, SMTP_URL: 'smtp://[::1]:2525', SMTP_USER: 'a', SMTP_PASSWORD: 'b' }],
    [{ MAIL_FROM, SENDGRID_API_KEY: 'SG.abcdefgh.ijklmnop', PUBLIC_URL: 'https://signals.example' }],
    [{ MAIL_FROM, SES_REGION: 'eu-central-1', SES_ACCESS_KEY_ID: 'AKIDEXAMPLE12345', SES_SECRET_ACCESS_KEY: 'x' }],
    [{ MAIL: 'console', SMS: 'console' }],
    [{ TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'x', SMS_FROM: '+15005550006' }],
    [{ SMS_WEBHOOK_URL, SMS_WEBHOOK_SECRET: `whsec_${'A'.repeat(32)}` }],
  ])('leave by %j', (given) => {
    expect(() => readConfig(given)).not.toThrow();
  });

  it.each<[Record<string, string>, string]>([
    [{ PUBLIC_URL: 'http://signals.example' }, 'PUBLIC_URL is'],
    [{ PUBLIC_URL: 'https://signals.example/app' }, 'without a path'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM is "nobody"; allowed: a mail address'],
    [{ MAIL_FROM: 'A <a@example.com>, B <b@example.com>' }, 'MAIL_FROM is'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'SMTP_URL is set; it needs MAIL_FROM'],
    [{ MAIL_FROM, SMTP_URL: `https://u:${canary}@mail.example` }, 'SMTP_URL cannot be used; allowed: smtp://HOST:PORT'],
    [{ MAIL_FROM, SMTP_URL: `smtp://u:${canary}@` }, 'SMTP_URL cannot be used'],
    [{ MAIL_FROM, SMTP_URL: `smtp://u:${canary}@mail.example/path` }, 'SMTP_URL cannot be used'],
    [{ MAIL_FROM, SMTP_URL: 'smtp://mail.example', SMTP_PASSWORD: canary }, 'belong together'],
    [{ MAIL_FROM, SENDGRID_API_KEY: `${canary} !` }, 'SENDGRID_API_KEY cannot be used'],
    [{ MAIL_FROM, SENDGRID_API_KEY: canary, SMTP_URL: 'smtp://mail.example' }, 'SMTP_URL and SENDGRID_API_KEY are set'],
    [{ MAIL_FROM, SES_REGION: 'eu-central-1', SES_SECRET_ACCESS_KEY: canary }, 'SES_REGION is set; it needs'],
    [{ SES_REGION: 'Frankfurt' }, 'SES_REGION is "Frankfurt"'],
    [{ MAIL: 'yes' }, 'MAIL is "yes"; allowed: console'],
    [{ TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`, TWILIO_AUTH_TOKEN: canary }, 'TWILIO_ACCOUNT_SID is set; it needs'],
    [{ SMS_WEBHOOK_URL, SMS_WEBHOOK_SECRET: canary }, 'it needs SMS_WEBHOOK_SECRET: whsec_'],
    [{ SMS_WEBHOOK_URL: 'http://sms.example/send' }, 'SMS_WEBHOOK_URL is'],
    [{ SMS: 'console', SMS_WEBHOOK_URL }, 'SMS_WEBHOOK_URL and SMS are set'],
  ])('do not leave by %j, and no secret is quoted', (given, words) => {
    expect(() => readConfig(given)).toThrow(ConfigProblem);
    expect(() => readConfig(given)).toThrow(words);
    expect(() => readConfig(given)).not.toThrow(canary);
  });
});
