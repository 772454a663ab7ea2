import { z } from 'zod';
import { tell } from '../../words/words.ts';
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
  if (token === undefined) return ok(tell('doctor.BOT_NONE'));
  const { host } = new URL(root);
  const elsewhere = tell('doctor.BOT_DO');
  let response: Response;
  try {
    const address = `${root.replace(/\/$/, '')}/bot${encodeURIComponent(token).replaceAll('%3A', ':')}/getMe`;
    response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
  } catch {
    return bad(tell('doctor.NO_ANSWER', { host }), elsewhere);
  }
  const saysAt = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(saysAt)) heard.push({ who: host, saysAt, heardAt: Date.now() });
  if (response.status === 401 || response.status === 404)
    return bad(tell('doctor.BOT_REFUSED', { host }), tell('doctor.BOT_REFUSED_DO'));
  const me = meSchema.safeParse(await response.json().catch(() => null));
  if (!me.success) return note(tell('doctor.BOT_ANSWERS', { host, status: response.status }), elsewhere);
  const { username: bot, can_read_all_group_messages: seesAll } = me.data.result;
  return ok(tell('doctor.BOT', { bot, host, seesAll }));
}
