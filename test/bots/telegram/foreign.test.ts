import TelegramServer from 'telegram-test-api';
import { expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../kit/folder.ts';
import { freePort } from '../../kit/free-port.ts';
import { runService } from '../../kit/process.ts';

/*
 * The real program beside a Bot API that others wrote. It knows a few methods, refuses the rest, and keeps none of the
 * platform's limits: what it shows is that we speak with a server that was not made for us.
 */
const soon = { timeout: 20_000 };
const token = '7000000002:AAForeign';

type Shown = TelegramServer['storage']['botMessages'][number];
type Button = { text: string; callback_data: string };

function buttonsOf({ message }: Shown): Button[] {
  const { reply_markup: markup } = message;
  return markup && 'inline_keyboard' in markup ? (markup.inline_keyboard.flat() as Button[]) : [];
}

async function open() {
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
  await server.start();
  onTestFinished(async () => void (await server.stop()));
  const service = await runService({
    DATA_DIR: temporaryFolder(),
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: server.config.apiURL,
  });
  const client = server.getClient(token, { userId: 7, chatId: 7, firstName: 'Anna' });
  const shown = () => server.storage.botMessages;
  const said = () => shown().map(({ message }) => message.text);
  return {
    service,
    said,
    see: (text: string) => vi.waitFor(() => expect(said().join('\n')).toContain(text), soon),
    write: (text: string) => client.sendMessage(client.makeMessage(text)),
    command: (text: string) => client.sendCommand(client.makeCommand(text)),
    async tap(label: string) {
      const found = () => shown().find((each) => buttonsOf(each).some(({ text }) => text === label));
      await vi.waitFor(() => expect(found()).toBeDefined(), soon);
      const on = found() as Shown;
      const data = buttonsOf(on).find(({ text }) => text === label)?.callback_data ?? '';
      await client.sendCallback(client.makeCallbackQuery(data, { message: { message_id: on.messageId } }));
    },
  };
}

it('a Bot API of others: text, a command and taps are heard, and what they say is shown and edited there', async () => {
  const { service, see, said, write, command, tap } = await open();
  await service.until('/start ');
  await write(/\/start \w+/.exec(service.said())?.[0] ?? '');
  await see('This chat is yours now');
  await command('/accounts');
  await see('Paper account');
  await write('something nobody understands');
  await see('I do not know that');
  await command('/follow');
  await see('Which channel');
  const before = said().length;
  await tap('Demo channel');
  await see('Into which account');
  // The question was edited in place: it is no new message.
  expect(said().join('\n')).not.toContain('Which channel');
  expect(said()).toHaveLength(before);
  await tap('A new paper account');
  await see('made-up money');
  // What that server does not know it answers 500: told once, and nothing ends by it.
  expect(service.said()).toContain('Telegram does not show the commands of the bot');
  expect(service.said()).not.toContain('MaxListenersExceededWarning');
  expect(service.child.exitCode).toBeNull();
}, 60_000);
