import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startFakeDiscord } from './discord.ts';

async function open(settings: Parameters<typeof startFakeDiscord>[0] = {}) {
  const discord = await startFakeDiscord(settings);
  const { apiUrl, token, world } = discord;
  const ann = world.addUser('ann');
  const chat = world.privateChat(ann.id);
  const call = async (method: string, path: string, body?: object | FormData, authorization = `Bot ${token}`) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${apiUrl}/v10${path}`, {
      method,
      headers: { authorization, ...(isForm ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, type: response.headers.get('content-type'), ...(text ? JSON.parse(text) : {}) };
  };
  return { ...discord, ann, chat, call, write: (body: object) => call('POST', `/channels/${chat.id}/messages`, body) };
}

/** A client on the gateway that says what it is told, and hears how it ends. */
function connect(url: string, frames: object[]): Promise<{ code: number; seen: { op: number; t?: string }[] }> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    const seen: { op: number; t?: string }[] = [];
    socket.on('message', (data) => seen.push(JSON.parse(String(data))));
    socket.on('open', () => {
      for (const frame of frames) socket.send(JSON.stringify(frame));
    });
    socket.on('close', (code) => resolve({ code, seen }));
  });
}

describe('the stand-in for Discord', () => {
  it.each([
    ['an empty message', {}, 50_006],
    ['more than 2000 characters', { content: 'x'.repeat(2_001) }, 50_035],
    ['a card of more than 4096', { embeds: [{ description: 'x'.repeat(4_097) }] }, 50_035],
    ['cards of more than 6000 in all', { embeds: Array(2).fill({ description: 'x'.repeat(3_001) }) }, 50_035],
    ['eleven cards', { embeds: Array(11).fill({ title: 'x' }) }, 50_035],
    ['a field without a value', { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] }, 50_035],
    ['26 fields', { embeds: [{ fields: Array(26).fill({ name: 'a', value: 'b' }) }] }, 50_035],
    ['a picture that did not come along', { embeds: [{ image: { url: 'attachment://a.png' } }] }, 50_035],
    ['six rows', { components: Array.from({ length: 6 }, (_, n) => row(n, 1)) }, 50_035],
    ['six buttons in a row', { components: [row(0, 6)] }, 50_035],
    ['two buttons of one id', { components: [row(0, 1), row(0, 1)] }, 50_035],
    ['a button whose id is too long', { components: [{ type: 1, components: [button('x'.repeat(101))] }] }, 50_035],
    ['a reply to nothing', { content: 'x', message_reference: { message_id: '42' } }, 50_035],
  ])('refuses %s', async (_what, body, code) => {
    const { write } = await open();
    expect(await write(body)).toMatchObject({ status: 400, code });
  });

  it('takes what just fits', async () => {
    const { write } = await open();
    const components = Array.from({ length: 5 }, (_, nth) => row(nth, 5));
    const embeds = [{ description: 'x'.repeat(4_096), fields: [{ name: 'n', value: 'v'.repeat(1_024) }] }];
    expect(await write({ content: 'x'.repeat(2_000), embeds, components })).toMatchObject({ status: 200 });
  });

  it('takes a file with what is said about it', async () => {
    const { call, chat } = await open();
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ embeds: [{ image: { url: 'attachment://a.png' } }] }));
    form.set('files[0]', new Blob(['png']), 'a.png');
    const sent = await call('POST', `/channels/${chat.id}/messages`, form);
    expect(sent.attachments).toMatchObject([{ filename: 'a.png' }]);
  });

  it('refuses a wrong token, an unknown route, chat or message, and what is not the bot’s own', async () => {
    const { call, chat, message, ann, world } = await open();
    const said = message(ann, chat, 'hello');
    const own = `/channels/${chat.id}/messages`;
    expect(await call('GET', '/gateway/bot', undefined, 'Bot other')).toMatchObject({ status: 401 });
    expect(await call('GET', '/nothing')).toMatchObject({ status: 404 });
    expect(await call('GET', '/channels/42')).toMatchObject({ status: 404, code: 10_003 });
    expect(await call('PATCH', `${own}/42`, { content: 'x' })).toMatchObject({ status: 404, code: 10_008 });
    expect(await call('PATCH', `${own}/${said.id}`, { content: 'x' })).toMatchObject({ status: 403, code: 50_005 });
    expect(await call('DELETE', `${own}/${said.id}`)).toMatchObject({ status: 403, code: 50_003 });
    world.closed.add(ann.id);
    expect(await call('POST', own, { content: 'x' })).toMatchObject({ status: 403, code: 50_007 });
  });

  it('answers an interaction once, and in time', async () => {
    const { call, slash, ann, chat, world } = await open();
    await call('PUT', `/applications/${world.bot.id}/commands`, [{ name: 'help', description: 'Helps' }]);
    const late = slash(ann, chat, 'help', {}, -1);
    const path = ({ id, token }: { id: string; token: string }) => `/interactions/${id}/${token}/callback`;
    expect(await call('POST', path(late), { type: 5 })).toMatchObject({ status: 404, code: 10_062 });
    const asked = slash(ann, chat, 'help');
    const original = `/webhooks/${world.bot.id}/${asked.token}/messages/%40original`;
    expect(await call('PATCH', original, { content: 'x' })).toMatchObject({ status: 404, code: 10_015 });
    expect(await call('POST', path(asked), { type: 6 })).toMatchObject({ status: 400, code: 50_035 });
    expect(await call('POST', path(asked), { type: 5, data: { flags: 64 } })).toMatchObject({
      status: 204,
      type: null,
    });
    expect(await call('POST', path(asked), { type: 5 })).toMatchObject({ status: 400, code: 40_060 });
    expect(await call('PATCH', original, { content: 'done' })).toMatchObject({ status: 200, content: 'done' });
    expect(chat.messages).toEqual([]);
  });

  it.each([
    ['a name in capitals', { name: 'Help', description: 'x' }],
    ['no description', { name: 'help', description: '' }],
    ['a long description', { name: 'help', description: 'x'.repeat(101) }],
    ['a language it has not', { name: 'help', description: 'x', description_localizations: { ar: 'x' } }],
    ['a long description', { name: 'help', description: 'x', description_localizations: { ru: 'x'.repeat(101) } }],
  ])('refuses a command with %s', async (_what, command) => {
    const { call, world } = await open();
    const path = `/applications/${world.bot.id}/commands`;
    expect(await call('PUT', path, [command])).toMatchObject({ status: 400, code: 50_035 });
  });

  it('ends a line with the code that says why', async () => {
    const { apiUrl, token } = await open({ allowed: 0 });
    const url = `${apiUrl.replace('http', 'ws').replace('/api', '')}/gateway`;
    expect(await connect(url, [{ op: 2, d: { token: 'other', intents: 0 } }])).toMatchObject({ code: 4_004 });
    expect(await connect(url, [{ op: 2, d: { token, intents: 1 << 15 } }])).toMatchObject({ code: 4_014 });
    expect(await connect(url, [{ op: 8 }])).toMatchObject({ code: 4_003 });
    const twice = { op: 2, d: { token, intents: 1 } };
    const { code, seen } = await connect(url, [twice, twice]);
    expect(code).toBe(4_005);
    expect(seen.map(({ op, t }) => t ?? op)).toEqual([10, 'READY', 'GUILD_CREATE']);
  });

  it('says that a session is not known, and hides words from whom they are hidden', async () => {
    const discord = await open();
    const url = `${discord.apiUrl.replace('http', 'ws').replace('/api', '')}/gateway`;
    const resume = { op: 6, d: { token: discord.token, session_id: 'gone', seq: 1 } };
    const { seen } = await connect(url, [resume, { op: 8 }]);
    expect(seen).toContainEqual({ op: 9, d: false });
    const hidden = connect(url, [{ op: 2, d: { token: discord.token, intents: (1 << 9) | (1 << 12) } }]);
    await discord.until(() => discord.figures().identifies === 1, 'the session');
    discord.message(discord.ann, discord.channel('gold'), 'BUY');
    discord.message(discord.ann, discord.chat, 'hello');
    discord.closeWith(4_000);
    const told = (await hidden).seen as unknown as { t?: string; d: { content: string } }[];
    expect(told.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => d.content)).toEqual(['', 'hello']);
  });
});

function button(id: string) {
  return { type: 2, style: 1, label: 'x', custom_id: id };
}

function row(nth: number, count: number) {
  return { type: 1, components: Array.from({ length: count }, (_, at) => button(`${nth}-${at}`)) };
}
