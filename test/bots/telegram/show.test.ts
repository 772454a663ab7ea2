import { describe, expect, it } from 'vitest';
import { textOf } from '../../kit/telegram/people.ts';
import { openDoor } from './open-door.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]).toString('base64');
const choices = [{ id: 'choice_1', label: 'Close', style: 'primary' as const }];
/** Time enough between two messages that none has to wait. */
function unhurried() {
  let now = 1_000_000;
  return () => (now += 5_000);
}
const refOf = (sent: object): string => ('ref' in sent ? String(sent.ref) : '');

describe('a message to a chat', () => {
  it('is shown with its buttons, and edited in place', async () => {
    const { send, text, said } = await openDoor();
    const ref = refOf(await send({ ...text('Sent < 1'), choices }));
    expect(said()).toMatchObject([
      { text: 'Sent < 1', reply_markup: { inline_keyboard: [[{ text: 'Close', callback_data: 'choice_1' }]] } },
    ]);
    expect(await send({ ...text('Filled'), ref, version: 2 })).toEqual({ ref });
    expect(said()).toMatchObject([{ text: 'Filled' }]);
    expect(said()[0]).not.toHaveProperty('reply_markup');
  });

  it('that says the same again is as good as edited', async () => {
    const { send, text, said } = await openDoor();
    const ref = refOf(await send(text('Filled')));
    expect(await send({ ...text('Filled'), ref })).toEqual({ ref });
    expect(said()).toHaveLength(1);
  });

  it('is sent anew where it cannot be edited any more', async () => {
    const { send, text, said, telegram, anna } = await openDoor();
    const ref = refOf(await send(text('Sent')));
    telegram.world.rooms.get(anna.id)?.messages.delete(Number(ref));
    const again = refOf(await send({ ...text('Filled'), ref }));
    expect(again).not.toBe(ref);
    expect(said().map(textOf)).toEqual(['Filled']);
  });

  it('that is long is several, which grow, shrink and go together; its buttons are below the last', async () => {
    const { send, text, said, door, place } = await openDoor({ now: unhurried() });
    const long = (lines: number) =>
      text(Array.from({ length: lines }, (_, nth) => `${nth} ${'x'.repeat(90)}`).join('\n'));
    const ref = refOf(await send({ ...long(60), choices }));
    expect(ref).toMatch(/^\d+\.\d+$/);
    expect(said().map((message) => 'reply_markup' in message)).toEqual([false, true]);
    const longer = refOf(await send({ ...long(100), choices, ref }));
    expect(longer).toMatch(new RegExp(`^${ref.replace('.', '\\.')}\\.\\d+$`));
    expect(said().map((message) => 'reply_markup' in message)).toEqual([false, false, true]);
    const short = refOf(await send({ ...text('Closed'), ref: longer }));
    expect(said().map(textOf)).toEqual(['Closed']);
    await door.port.forget(place, short);
    expect(said()).toEqual([]);
  });

  it('brings its pictures and files along, once', async () => {
    const { send, said, calls } = await openDoor({ now: unhurried() });
    const blocks = [
      { kind: 'text' as const, text: 'The week' },
      { kind: 'picture' as const, alt: 'A chart', mime: 'image/png' as const, data: png },
      { kind: 'picture' as const, alt: 'Drawn', mime: 'image/svg+xml' as const, data: btoa('<svg/>') },
      { kind: 'file' as const, name: 'trades.csv', mime: 'text/csv', data: btoa('a,b') },
    ];
    const ref = refOf(await send({ blocks }));
    expect(said()).toMatchObject([
      { caption: 'A chart', photo: [{ file_size: 7 }] },
      { caption: 'Drawn', document: { file_name: 'picture.svg' } },
      { document: { file_name: 'trades.csv', file_size: 3 } },
      { text: 'The week' },
    ]);
    expect(await send({ blocks: [{ kind: 'text', text: 'Edited' }, ...blocks.slice(1)], ref })).toEqual({ ref });
    expect([calls('sendPhoto').length, calls('sendDocument').length]).toEqual([1, 2]);
    await send({ blocks: blocks.slice(0, 1), ref });
    expect(said().map(textOf)).toEqual(['The week']);
  });

  it('that is no picture for the platform is a file', async () => {
    const { send, said } = await openDoor();
    const data = Buffer.from('no picture').toString('base64');
    await send({ blocks: [{ kind: 'picture', alt: 'A chart', mime: 'image/png', data }] });
    expect(said()).toMatchObject([{ caption: 'A chart', document: { file_name: 'picture.png' } }]);
  });

  it('has something to show even without a word', async () => {
    const { send, said } = await openDoor();
    await send({ blocks: [{ kind: 'text', text: '' }], choices });
    expect(said().map(textOf)).toEqual(['⏳']);
  });

  it('makes no sound where it is to be silent', async () => {
    const { send, text, calls } = await openDoor();
    await send({ ...text('loud') });
    await send({ ...text('silent'), id: 'talk_2', isSilent: true });
    expect(calls('sendMessage').map(({ args }) => args.disable_notification)).toEqual([undefined, true]);
  });

  it('goes to its topic', async () => {
    const { send, text, telegram, anna } = await openDoor();
    const group = telegram.supergroup('Friends');
    telegram.addBot(group.id, anna);
    const topic = telegram.topic(group.id);
    await send({ ...text('hello'), place: `telegram:${group.id}/${topic}` });
    expect(telegram.shown(group.id)).toMatchObject([{ text: 'hello', message_thread_id: topic }]);
    expect(await send({ ...text('hello'), place: `telegram:${group.id}/99` })).toEqual({
      gone: 'Bad Request: message thread not found',
    });
  });
});

describe('a message that cannot go', () => {
  it('waits as long as the platform asks, and nothing is sent there meanwhile', async () => {
    let now = 1_000_000;
    const { send, text, said, telegram, calls } = await openDoor({ now: () => now });
    telegram.fail('sendMessage', { code: 429, retryAfter: 7 });
    expect(await send(text('one'))).toEqual({ waitMs: 7_000 });
    now += 6_000;
    expect(await send(text('one'))).toEqual({ waitMs: 1_000 });
    expect(calls('sendMessage')).toHaveLength(1);
    now += 1_000;
    await send(text('one'));
    expect(said().map(textOf)).toEqual(['one']);
  });

  it('half sent goes on where it was', async () => {
    let now = 1_000_000;
    const { send, text, said, telegram } = await openDoor({ now: () => now });
    const long = text(`${'a'.repeat(4_096)}\nend`);
    const first = telegram.waitCall(({ method }) => method === 'sendMessage');
    void first.then(() => telegram.fail('sendMessage', { code: 429, retryAfter: 3 }));
    const sent = await send(long);
    if ('ref' in sent) throw new Error('it was not held up');
    now += 3_000;
    expect(await send(long)).toMatchObject({ ref: expect.stringMatching(/^\d+\.\d+$/) });
    expect(said().map((message) => textOf(message).length)).toEqual([4_096, 3]);
  });

  it('is gone where the bot was blocked, removed, or the chat is another one', async () => {
    const { send, text, telegram, anna } = await openDoor();
    const group = telegram.group('Friends');
    telegram.addBot(group.id, anna);
    const inGroup = { ...text('x'), place: `telegram:${group.id}` };
    const { id } = telegram.migrate(group.id);
    expect(await send(inGroup)).toEqual({ gone: `the chat is telegram:${id} now` });
    telegram.removeBot(id, anna);
    expect(await send({ ...inGroup, place: `telegram:${id}` })).toMatchObject({
      gone: expect.stringContaining('kicked'),
    });
    telegram.block(anna);
    expect(await send(text('x'))).toEqual({ gone: 'Forbidden: bot was blocked by the user' });
    expect(await send({ ...text('x'), place: 'telegram:99' })).toMatchObject({ gone: expect.any(String) });
    expect(await send({ ...text('x'), place: 'telegram:nowhere' })).toMatchObject({ gone: expect.any(String) });
  });

  it.each([[{ code: 502 }], ['cut' as const], [{ code: 401 }]])('because of %j is tried again', async (fault) => {
    const { send, text, telegram, said } = await openDoor();
    telegram.fail('sendMessage', fault);
    await expect(send(text('x'))).rejects.toThrow();
    await send(text('x'));
    expect(said().map(textOf)).toEqual(['x']);
  });

  it('because the platform never takes it holds up none behind it', async () => {
    const { send, text, telegram, said, logged } = await openDoor();
    telegram.fail('sendMessage', { code: 400, description: 'Bad Request: BUTTON_TYPE_INVALID' });
    expect(await send(text('x'))).toEqual({ ref: '' });
    expect(logged).toMatchObject([{ level: 'error', text: expect.stringContaining('takes no such message') }]);
    telegram.fail('sendMessage', { code: 400, description: "Bad Request: can't parse entities: by a mistake of ours" });
    await send({ blocks: [{ kind: 'heading', text: 'Filled' }] });
    expect(said()).toMatchObject([{ text: 'Filled' }]);
    expect(said()[0]).not.toHaveProperty('entities');
  });
});

it('what held a secret is taken out of the chat, and what is gone already is no error', async () => {
  const { telegram, door, anna, place } = await openDoor();
  const { message_id } = telegram.say(anna, 'my password');
  await door.port.forget(place, String(message_id));
  expect(telegram.world.rooms.get(anna.id)?.messages.has(message_id)).toBe(false);
  await door.port.forget(place, String(message_id));
  telegram.fail('deleteMessage', { code: 502 });
  await expect(door.port.forget(place, String(message_id))).rejects.toThrow();
});

it('only a chat of one person is private', async () => {
  const { door } = await openDoor();
  const places = ['telegram:7', 'telegram:-7', 'telegram:-1001234/5', 'telegram:what'];
  expect(places.map((each) => door.port.isPrivate(each))).toEqual([true, false, false, false]);
});
