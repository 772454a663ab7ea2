import { z } from 'zod';
import type { Config } from '../config.ts';
import type { ClockFacts } from './check-clock.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, note, bad } = findingsOf('telegram');
const patienceMs = 10_000;

const meSchema = z.object({ result: z.object({ username: z.string(), can_read_all_group_messages: z.boolean() }) });

/** Asks Telegram who the bot is, which changes nothing; its answer also says what time it is there. */
export async function checkTelegram(
  {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: root = 'https://api.telegram.org',
  }: Pick<Config, 'TELEGRAM_BOT_TOKEN' | 'TELEGRAM_API_ROOT'>,
  heard: ClockFacts['heard'],
): Promise<Finding> {
  if (token === undefined) return ok('No bot is set: nothing is heard or shown there.');
  const { host } = new URL(root);
  const elsewhere = 'Check the way there; until then nothing is heard or shown there, and all else works.';
  let response: Response;
  try {
    const address = `${root.replace(/\/$/, '')}/bot${encodeURIComponent(token).replaceAll('%3A', ':')}/getMe`;
    response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
  } catch {
    return bad(`${host} does not answer.`, elsewhere);
  }
  const saysAt = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(saysAt)) heard.push({ who: host, saysAt, heardAt: Date.now() });
  if (response.status === 401 || response.status === 404)
    return bad(`${host} does not take the token.`, 'Set TELEGRAM_BOT_TOKEN to the one that BotFather shows.');
  const me = meSchema.safeParse(await response.json().catch(() => null));
  if (!me.success) return note(`${host} answers ${response.status} to who the bot is.`, elsewhere);
  const { username, can_read_all_group_messages } = me.data.result;
  const groups = can_read_all_group_messages ? 'every group it is in' : 'groups it is an admin of';
  return ok(`@${username} at ${host} can be used; it reads channels it is an admin of, and ${groups}.`);
}
