import { describe, expect, it } from 'vitest';
import { browserOf, placeOf } from '../browser-of.ts';
import { anna } from '../open-house.ts';
import { openCodes, phone } from './open-codes.ts';

async function openPages() {
  const house = await openCodes();
  const browser = browserOf(house.app);
  await browser.send('/sign-in', anna);
  return { ...house, browser };
}

describe('codes that are sent, on the page', () => {
  it('are set up, sent where one signs in, and sent where something is held', async () => {
    const { browser, texted, app } = await openPages();
    const begun = await (await browser.send('/security/begin-sms', { phone, password: anna.password })).text();
    expect(begun).toContain('A code is on its way to +49•••67.');
    const wrong = await browser.send('/security/confirm-sms', { code: '12' });
    expect(await wrong.text()).toContain('The code is not right');
    const done = await (await browser.send('/security/confirm-sms', { code: await texted() })).text();
    expect(done).toContain('Your backup codes');
    expect(done).toContain('Codes go to +49•••67 when you ask for one.');

    const other = browserOf(app);
    expect(placeOf(await other.send('/sign-in', anna))).toEqual([303, '/sign-in/code']);
    expect(await (await other.get('/sign-in/code')).text()).toContain('Send me a code as a text message');
    expect(await (await other.send('/sign-in/send-code', { way: 'sms' })).text()).toContain('A code is on its way');
    expect(placeOf(await other.send('/sign-in/code', { code: await texted() }))).toEqual([303, '/']);

    const [, place] = placeOf(await other.send('/security/renew-codes'));
    expect(place).toMatch(/^\/prove\//);
    const asked = await (await other.get(`${place}`)).text();
    expect(asked).toContain('Send me a code as a text message');
    await other.send(`${place}/send`);
    const proved = await (await other.send(`${place}`, { code: await texted() })).text();
    expect(proved).toContain('Your backup codes');
  });

  it('offer mail where there is nothing stronger, and not to whoever has not set it up', async () => {
    const { browser, mailed, app } = await openPages();
    await browser.send('/security/begin-email', { password: anna.password });
    await browser.send('/security/confirm-email', { code: await mailed() });
    const other = browserOf(app);
    await other.send('/sign-in', anna);
    const page = await (await other.get('/sign-in/code')).text();
    expect(page).toContain('Mail me a code');
    expect(page).not.toContain('Send me a code as a text message');
    expect((await other.send('/sign-in/send-code', { way: 'sms' })).status).toBe(422);
    await other.send('/sign-in/send-code', { way: 'email' });
    expect(placeOf(await other.send('/sign-in/code', { code: await mailed() }))).toEqual([303, '/']);
    const ended = await browser.send('/security/end-email', { password: anna.password });
    expect(placeOf(ended)).toEqual([303, '/security']);
  });

  it('send nothing to whoever is not half in', async () => {
    const { app, texts, withSms } = await openPages();
    await withSms();
    const before = texts.length;
    const page = await (await browserOf(app).send('/sign-in/send-code', { way: 'sms' })).text();
    expect(page).toContain('This sign-in is over');
    expect(texts).toHaveLength(before);
  });
});
