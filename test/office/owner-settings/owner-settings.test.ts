import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChatPort } from '../../../src/core/chat.ts';
import { useKept } from '../../../src/office/owner-settings/use-kept.ts';
import { type Config, readConfig } from '../../../src/runtime/config.ts';
import { createDoorKeeper } from '../../../src/runtime/node/door-keeper.ts';
import { nodeOwnerSettings } from '../../../src/runtime/node/owner-settings.ts';
import { browserIn } from '../../user/elsewhere/open-elsewhere.ts';
import { anna, openEmptyHouse } from '../../user/open-house.ts';

/** An installation whose owner sets what it is served by; `served`: what that became. */
async function openInstallation(given: Record<string, string> = {}) {
  const house = openEmptyHouse('http://localhost');
  const { office } = house;
  const served: Config[] = [];
  const chats = new Map<string, ChatPort>();
  const doors = createDoorKeeper(chats);
  onTestFinished(doors.stop);
  const serve = (config: Config) => void served.push(config);
  const config = readConfig({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9', ...given });
  office.services.ownerSettings = nodeOwnerSettings({ config, services: office.services, doors, serve });
  const token = await house.own();
  const set = (name: string, value: string, more: object = { password: anna.password }, by = token) =>
    house.ask('put', `/installation/settings/${name}`, { token: by, body: { value, ...more } });
  const clear = (name: string, by = token) => house.ask('delete', `/installation/settings/${name}`, { token: by });
  const list = (by = token) => house.ask('get', '/installation/settings', { token: by });
  return { ...house, token, set, clear, list, served, chats };
}

const key = 'sk-a-key-of-nobody';

describe('what the owner sets on the page', () => {
  it('is used at once, and shown to nobody', async () => {
    const { set, list, served } = await openInstallation();
    expect((await set('OPENAI_API_KEY', key)).status).toBe(200);
    expect((await set('OPENAI_MODEL', 'small')).status).toBe(200);
    expect(served.at(-1)).toMatchObject({ OPENAI_API_KEY: key, OPENAI_MODEL: 'small' });
    const shown = (await list()).body;
    expect(shown.settings).toContainEqual(
      expect.objectContaining({ name: 'OPENAI_API_KEY', from: 'page', setBy: 'owner' }),
    );
    expect(JSON.stringify(shown)).not.toContain(key);
  });

  it('stands in the chain of the installation, by whom and which, and without what it is', async () => {
    const { set, clear, ask, token } = await openInstallation();
    await set('OPENAI_API_KEY', key);
    await clear('OPENAI_API_KEY');
    const { status, body } = await ask('get', '/audit?of=installation', { token });
    const text = JSON.stringify(body);
    expect([status, text.includes(key)]).toEqual([200, false]);
    for (const became of ['set', 'taken-back'])
      expect(text).toContain(`"by":"owner","facts":{"about":"owner","became":"${became}","setting":"OPENAI_API_KEY"}`);
  });

  it('takes a proof, and nobody but the owner', async () => {
    const { set, clear, list, ask, token, served, app } = await openInstallation();
    expect((await set('OPENAI_API_KEY', key, {})).body.code).toBe('PASSWORD_NEEDED');
    expect((await set('OPENAI_API_KEY', key, { password: 'a guess' })).body.code).toBe('PASSWORD_WRONG');
    await ask('put', '/registration', { token, body: { mode: 'invitation' } });
    const { word } = (await ask('post', '/invitations', { token, body: { role: 'admin' } })).body;
    const ben = { email: 'ben@example.com', password: 'what only Ben knows' };
    await ask('post', '/auth/register', { body: { word, ...ben } });
    const admin = (await ask('post', '/auth/login', { body: ben })).body.access;
    const asAdmin = [
      await set('OPENAI_API_KEY', key, { password: ben.password }, admin),
      await clear('OPENAI_API_KEY', admin),
      await list(admin),
    ];
    expect(asAdmin.map(({ body }) => body.code)).toEqual(['OWNER_ONLY', 'OWNER_ONLY', 'OWNER_ONLY']);
    expect((await app.request('http://localhost/installation')).headers.get('location')).toBe(
      '/sign-in?next=/installation',
    );
    expect(served).toEqual([]);
    expect((await set('OPENAI_API_KEY', key)).status).toBe(200);
  });

  it('must fit beside the rest, and is named without what it is', async () => {
    const { set, clear, served } = await openInstallation();
    const unfit = await set('SMTP_URL', 'smtps://ann:a-password-of-hers@mail.example.com');
    expect([unfit.status, unfit.body.code]).toEqual([422, 'SETTING_UNFIT']);
    expect(unfit.body.detail).toContain('it needs MAIL_FROM');
    const broken = await set('SMTP_URL', 'ftp://ann:a-password-of-hers@mail.example.com');
    expect(JSON.stringify([unfit.body, broken.body])).not.toContain('a-password-of-hers');
    await set('MAIL_FROM', 'SignalOS <signals@example.com>');
    expect((await set('SMTP_URL', 'smtps://ann:a-password-of-hers@mail.example.com')).status).toBe(200);
    expect(served.at(-1)?.SMTP_URL).toContain('mail.example.com');
    expect((await clear('MAIL_FROM')).body.code).toBe('SETTING_UNFIT');
    expect((await clear('SMTP_URL')).status).toBe(200);
    expect(served.at(-1)?.SMTP_URL).toBeUndefined();
  });

  it('gives way to the environment, also where it was set before', async () => {
    const { set, list, served } = await openInstallation({ OPENAI_API_KEY: 'sk-of-the-environment' });
    const refused = await set('OPENAI_API_KEY', key);
    expect([refused.status, refused.body.code]).toEqual([409, 'SETTING_GIVEN']);
    expect((await set('OPENAI_MODEL', 'small')).status).toBe(200);
    expect(served.at(-1)).toMatchObject({ OPENAI_API_KEY: 'sk-of-the-environment', OPENAI_MODEL: 'small' });
    expect((await list()).body.settings).toContainEqual(
      expect.objectContaining({ name: 'OPENAI_API_KEY', from: 'environment' }),
    );
  });

  it('that does not fit beside a new environment is left out, and nothing else with it', async () => {
    const { set, office, context } = await openInstallation();
    await set('MAIL_FROM', 'SignalOS <signals@example.com>');
    await set('SMTP_URL', 'smtps://mail.example.com');
    await set('OPENAI_API_KEY', key);
    const served: Config[] = [];
    const doors = createDoorKeeper(new Map());
    const config = readConfig({ SENDGRID_API_KEY: 'SG.0123456789', MAIL_FROM: 'Another <other@example.com>' });
    const serve = (by: Config) => void served.push(by);
    const services = { ...office.services, log: { ...office.services.log, error: () => {} } };
    services.ownerSettings = nodeOwnerSettings({ config, services, doors, serve });
    await useKept({ ...context, services });
    expect(served.at(-1)).toMatchObject({ OPENAI_API_KEY: key, SMTP_URL: undefined });
  });

  it('opens and closes a chat platform, one at a time, and what was said last stands', async () => {
    const { set, clear, chats } = await openInstallation();
    await Promise.all(['7:one', '7:two', '7:three'].map((value) => set('TELEGRAM_BOT_TOKEN', value)));
    expect([...chats.keys()]).toEqual(['telegram']);
    await clear('TELEGRAM_BOT_TOKEN');
    expect([...chats.keys()]).toEqual([]);
  });

  it('is no token of a platform that calls, which belongs where the rest of that is set', async () => {
    const { set } = await openInstallation({ DISCORD_PUBLIC_KEY: 'ab'.repeat(32) });
    const refused = await set('DISCORD_BOT_TOKEN', 'a token');
    expect(refused.body.detail).toContain('DISCORD_PUBLIC_KEY is set where the service was started');
  });

  it('has a page of its own, which shows none of it', async () => {
    const { app, served } = await openInstallation();
    const from = browserIn(app);
    await from.send('/sign-in', anna);
    const page = await from.send('/installation/set', { name: 'OPENAI_API_KEY', value: key, password: anna.password });
    const text = await page.text();
    expect([page.status, text.includes('Set here on'), text.includes(key)]).toEqual([200, true, false]);
    expect(served.at(-1)?.OPENAI_API_KEY).toBe(key);
    const wrong = await from.send('/installation/set', { name: 'PATH', value: key, password: anna.password });
    expect([wrong.status, (await wrong.text()).includes(key)]).toEqual([422, false]);
    expect(
      (await from.send('/installation/set', { name: 'OPENAI_MODEL', value: 'x' }, 'https://evil.example')).status,
    ).toBe(403);
    const back = await from.send('/installation/clear', { name: 'OPENAI_API_KEY' });
    expect((await back.text()).includes('Set here on')).toBe(false);
  });
});
