import { upgradeWebSocket } from '@hono/node-server';
import { createConsole } from '../../../bots/console.ts';
import manifest from '../../../package.json' with { type: 'json' };
import type { ChatDoor, ChatPort } from '../../core/chat.ts';
import { createApp } from '../../http/app.ts';
import { createLiveStream } from '../../http/stream.ts';
import { buildCatalogue } from '../../office/catalogue.ts';
import { catchUp } from '../../office/catch-up.ts';
import { firstRun } from '../../office/demo.ts';
import { earsOf } from '../../office/ears.ts';
import { listenerEars } from '../../office/listener-ears.ts';
import { useKept } from '../../office/owner-settings/use-kept.ts';
import { type SetupWord, setupWord } from '../../office/setup-word.ts';
import { identifyBySession } from '../../office/sign-in/identify.ts';
import { mountWeb } from '../../web/web.tsx';
import { anchoring } from '../anchors/anchoring.ts';
import { refuseHalfRestored } from '../backup/restore-folder.ts';
import { hearingOf, mountCalled } from '../called-doors.ts';
import type { Config } from '../config.ts';
import { httpSettingsOf } from '../http-settings.ts';
import { allActions, allRefusals, rooms } from '../program.ts';
import { comingFrom } from './coming-from.ts';
import { openDiscord } from './discord.ts';
import { createDoorKeeper } from './door-keeper.ts';
import { isThisMachine, whereToListen } from './listen-where.ts';
import { lockFolder } from './lock.ts';
import type { RuntimeLog } from './log.ts';
import { openNodeOffice } from './node-office.ts';
import { nodeOwnerSettings } from './owner-settings.ts';
import { remoteVenue } from './remote-venue.ts';
import { createServices } from './services.ts';
import { openTelegram } from './telegram.ts';
import { realTimers } from './timers.ts';
import { openDoors } from './tls/open-doors.ts';

export interface Service {
  url: string;
  /** why another address is listened on than was set; null: none is */
  instead: string | null;
  /** what makes whoever says it the owner; null: there is one, in every way */
  setupWord: SetupWord | null;
  /** whether no chat platform is set up */
  isAlone: boolean;
  /** stops accepting, finishes what runs, writes everything out and lets the folder go */
  stop(): Promise<void>;
}

/** The whole program on Node: the folder's lock first, the open door last. */
export async function startService(config: Config, log: RuntimeLog): Promise<Service> {
  const unlock = lockFolder(config.DATA_DIR);
  refuseHalfRestored(config.DATA_DIR);
  const chats = new Map<string, ChatPort>();
  const { services, hub, background, metrics, serve, endPosting } = createServices(log, chats, config);
  const telegram = openTelegram(config, services);
  const discord = await openDiscord(config, services);
  const called = discord?.called ?? [];
  const doors: ChatDoor[] = [
    createConsole(hub.publish),
    ...(telegram ? [telegram.door] : []),
    ...(discord ? [discord.door] : []),
  ];
  for (const { port } of doors) chats.set(port.scheme, port);
  const lent = createDoorKeeper(chats);
  services.ownerSettings = nodeOwnerSettings({ config, services, doors: lent, serve });
  const listener = await telegramSession(config, log);
  services.listener = listener?.port;
  const catalogue = buildCatalogue(allActions, allRefusals);
  const node = openNodeOffice({
    dataDir: config.DATA_DIR,
    rooms,
    services,
    catalogue,
    timers: realTimers(services.clock, (error) => log.error({ error }, 'a timer failed')),
    outsideVenue: venueElsewhere(config.VENUE_URL),
  });
  const { office } = node;
  const ears = earsOf({ office, catalogue, services });
  services.hearing = hearingOf(called, () => ears);
  metrics.gauge(
    'signalos_due_lag_ms',
    'How long the earliest due work has been waiting',
    () => node.figures().dueLagMs,
  );
  metrics.gauge(
    'signalos_parked_files',
    'Files set aside until someone looks at them',
    () => node.figures().parked.length,
  );
  await firstRun({ office, catalogue, services });

  const live = createLiveStream(hub);
  const settings = httpSettingsOf(config, manifest.version);
  const { publicUrl } = settings;
  const identify = identifyBySession({ office, services }, { publicUrl });
  const { addressOf, isUnread, isNear } = comingFrom(config, log);
  const app = createApp({
    catalogue,
    office,
    services,
    identify,
    addressOf,
    isUnread,
    isNear,
    settings,
    health: node.health,
    metricsText: metrics.text,
    stream: { live, upgrade: upgradeWebSocket },
  });
  telegram?.mount(app);
  mountCalled(app, called, { office }, ears);
  mountWeb(app, { context: { office, catalogue, services }, identify, addressOf, publicUrl });
  for (const chat of doors) await chat.start(ears);
  await useKept({ office, services });
  await lent.start(ears);
  await listener?.start(listenerEars({ office, catalogue, services }));
  // Said before it is looked at: no factor goes in between.
  services.isReachedByOthers = true;
  const where = await whereToListen(config, { office });
  services.isReachedByOthers = !isThisMachine(where.host);
  const door = await openDoors(app, live, { config, host: where.host, hosts: settings.hosts, log });
  let isStopping = false;
  const endAnchors = anchoring(config, { office, services });
  background.run(catchUp({ office, catalogue, services }, () => isStopping));
  return {
    url: door.url,
    instead: where.instead,
    isAlone: doors.length === 1,
    setupWord: await setupWord({ office }, config.NEW_OWNER_WORD),
    async stop() {
      isStopping = true;
      endAnchors();
      await door.close();
      for (const chat of doors) await chat.stop();
      await lent.stop();
      await listener?.stop();
      await node.stopWaking();
      endPosting();
      await background.drain();
      await node.close();
      unlock();
    },
  };
}

/** Loaded only where it is wanted. */
async function telegramSession({ TELEGRAM_API_ID: apiId, TELEGRAM_API_HASH: apiHash }: Config, log: RuntimeLog) {
  if (apiId === undefined || apiHash === undefined) return null;
  const { createTelegramSession } = await import('../../../bots/telegram-session/telegram-session.ts');
  return createTelegramSession({ apiId, apiHash, log });
}

function venueElsewhere(url: string | undefined) {
  return url === undefined ? undefined : (id: string) => remoteVenue(url, id);
}
