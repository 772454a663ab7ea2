import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, upgradeWebSocket, type WebSocketServerLike } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import manifest from '../../package.json' with { type: 'json' };
import { createApp } from '../http/app.ts';
import { identifyLocalOwner, localSettings } from '../http/settings.ts';
import { createLiveStream } from '../http/stream.ts';
import { allActions, allRefusals, rooms } from '../office/actions.ts';
import { buildCatalogue } from '../office/catalogue.ts';
import { catchUp } from '../office/catch-up.ts';
import { firstRun } from '../office/demo.ts';
import { addressOf, type Config } from './config.ts';
import { lockFolder } from './lock.ts';
import type { RuntimeLog } from './log.ts';
import { openNodeOffice } from './node-office.ts';
import { refuseHalfRestored } from './restore-folder.ts';
import { createServices } from './services.ts';
import { realTimers } from './timers.ts';

export interface Service {
  url: string;
  /** stops accepting, finishes what runs, writes everything out and lets the folder go */
  stop(): Promise<void>;
}

const lastWordsMs = 1_000;
const sweepMs = 50;

/** The whole program on Node: the folder's lock first, the open door last. */
export async function startService(config: Config, log: RuntimeLog): Promise<Service> {
  const unlock = lockFolder(config.DATA_DIR);
  refuseHalfRestored(config.DATA_DIR);
  const { services, hub, background, metrics } = createServices(log, new Map());
  const node = openNodeOffice({
    dataDir: config.DATA_DIR,
    rooms,
    services,
    timers: realTimers(services.clock, (error) => log.error({ error }, 'a timer failed')),
    venueUrl: config.VENUE_URL,
  });
  const { office } = node;
  const catalogue = buildCatalogue(allActions, allRefusals);
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
  const app = createApp({
    catalogue,
    office,
    services,
    identify: identifyLocalOwner,
    settings: {
      ...localSettings,
      version: manifest.version,
      hosts: [...localSettings.hosts, ...config.ALLOWED_HOSTS],
      origins: config.ALLOWED_ORIGINS,
    },
    health: node.health,
    metricsText: metrics.text,
    stream: { live, upgrade: upgradeWebSocket },
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4_096 });
  const server = createAdaptorServer({
    fetch: app.fetch,
    websocket: { server: sockets as WebSocketServerLike },
    overrideGlobalObjects: false,
    serverOptions: { requestTimeout: 30_000 },
  }) as Server;
  const beat = setInterval(live.beat, live.limits.heartbeatMs);
  server.listen(config.PORT, config.HOST);
  await once(server, 'listening');
  let isStopping = false;
  background.run(catchUp({ office, catalogue, services }, () => isStopping));
  const { port } = server.address() as AddressInfo;

  return {
    url: addressOf(config.HOST, port),
    async stop() {
      isStopping = true;
      clearInterval(beat);
      live.close();
      const cutOff = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, lastWordsMs);
      // A connection that was answering when the server closed would be kept alive for another request.
      const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
      await new Promise((resolve) => server.close(resolve));
      clearInterval(sweep);
      clearTimeout(cutOff);
      await node.stopWaking();
      await background.drain();
      await node.close();
      unlock();
    },
  };
}
