import type { OwnerSetting, OwnerSettingsPort, OwnerValues } from '../../core/owner-settings.ts';
import type { Services } from '../../platform/services.ts';
import { type Config, ConfigProblem, modelProblem, readSetting } from '../config.ts';
import { letterProblem } from '../letter-settings.ts';
import { openDiscord } from './discord.ts';
import type { DoorKeeper } from './door-keeper.ts';
import { openTelegram } from './telegram.ts';

interface Parts {
  config: Config;
  services: Pick<Services, 'log' | 'clock'>;
  doors: DoorKeeper;
  /** answers and letters go by this from now on */
  serve: (config: Config) => void;
}

/** Where a platform calls us, its token is of the same place as the rest of that. */
const calledBy = [
  ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_URL'],
  ['DISCORD_BOT_TOKEN', 'DISCORD_PUBLIC_KEY'],
] as const;

/** What the owner sets on the page, used on Node. Only what changed is begun anew. */
export function nodeOwnerSettings({ config, services, doors, serve }: Parts): OwnerSettingsPort {
  let taken: OwnerValues = {};
  let last: Promise<void> = Promise.resolve();

  const isGiven = (name: OwnerSetting): boolean => config[name] !== undefined;
  function withValues(values: OwnerValues): Config {
    const read = Object.entries(values).map(([name, text]) => [name, readSetting(name as OwnerSetting, text)]);
    return { ...config, ...Object.fromEntries(read) };
  }

  return {
    isGiven,
    problemOf(values) {
      for (const [token, called] of calledBy)
        if (values[token] !== undefined && config[called] !== undefined)
          return `${called} is set where the service was started; ${token} belongs beside it.`;
      try {
        const whole = withValues(values);
        return letterProblem(whole) ?? modelProblem(whole);
      } catch (error) {
        if (error instanceof ConfigProblem) return error.message;
        throw error;
      }
    },
    take(read) {
      const done = last.then(async () => use(await read()));
      last = done.catch(() => {});
      return done;
    },
  };

  async function use(values: OwnerValues): Promise<void> {
    const before = taken;
    const differs = (...which: OwnerSetting[]) => which.some((name) => before[name] !== values[name]);
    const whole = withValues(values);
    taken = values;
    if (differs('OPENAI_API_KEY', 'OPENAI_MODEL', 'MAIL_FROM', 'SMTP_URL')) serve(whole);
    // A platform that cannot be begun takes nothing else with it.
    const begin = (scheme: string, make: Parameters<DoorKeeper['replace']>[1]) =>
      doors
        .replace(scheme, make)
        .catch((error) => services.log.error({ scheme, error }, 'a chat platform did not begin'));
    if (differs('TELEGRAM_BOT_TOKEN')) await begin('telegram', async () => openTelegram(whole, services)?.door ?? null);
    if (differs('DISCORD_BOT_TOKEN'))
      await begin('discord', async () => (await openDiscord(whole, services))?.door ?? null);
  }
}
