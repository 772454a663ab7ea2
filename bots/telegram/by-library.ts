import { Telegram, TelegramError } from 'telegraf';
import { type Carry, refusedWith } from './client.ts';

/** Calls through the library's client. It needs Node. */
export function byLibrary({ token, apiRoot }: { token: string; apiRoot: string }): Carry {
  const telegram = new Telegram(token, { apiRoot, webhookReply: false });
  return async (method, args, signal) => {
    try {
      // The library brings a type of its own for what is the same in every runtime since.
      return await telegram.callApi(method, args, { signal: signal as never });
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error;
      const { code, description, parameters } = error;
      throw refusedWith({ error_code: code, description, parameters });
    }
  };
}
