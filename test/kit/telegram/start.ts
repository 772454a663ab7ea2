import { type FakeTelegram, fakeToken, openFakeTelegram } from './fake-telegram.ts';
import { createPage } from './page.ts';

/** `npm run fake:telegram`: the stand-in with its page, until it is ended. */
let telegram: FakeTelegram | null = null;
const page = createPage(() => {
  if (!telegram) throw new Error('not open yet');
  return telegram;
});
telegram = await openFakeTelegram({ port: Number(process.env.PORT || 8081), otherwise: page, isKeptOpen: true });

console.log(`A stand-in for Telegram is at ${telegram.apiRoot}. To drive SignalOS with it, start it beside with

  TELEGRAM_BOT_TOKEN=${fakeToken} TELEGRAM_API_ROOT=${telegram.apiRoot} npm start
`);
