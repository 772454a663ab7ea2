import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { bundle } from '../../migrations/bundle.ts';
import type { Handle, Office } from '../../src/core/office.ts';
import { accept } from '../../src/core/outcome.ts';
import { whoSchema } from '../../src/core/who.ts';
import { createActorFiles } from '../../src/runtime/node/actor-files.ts';
import { type ActorPlace, actorPlace } from '../../src/runtime/node/actor-place.ts';
import { listPlaces } from '../../src/runtime/node/due-scan.ts';
import { realTimers } from '../../src/runtime/node/timers.ts';
import { createWakeQueue } from '../../src/runtime/node/wake-queue.ts';
import { venueRoom } from '../../src/venue/venue.ts';
import { createPlainServices } from './plain-services.ts';

/*
 * The paper broker as a process of its own, with its own files: what the desk's process believes does not reach here.
 * It may be killed at any moment too. It tells nobody when something happens, as a real broker would not.
 */
const settings = z.object({ DATA_DIR: z.string().min(1) }).parse(process.env);

const { services, log } = createPlainServices();
const places = new Map<string, ActorPlace>();
const deaf: Handle = { perform: async () => accept({}) };
const office: Office = {
  directory: () => deaf,
  feed: () => deaf,
  desk: () => deaf,
  venue: () => deaf,
  outpost: () => deaf,
  user: () => deaf,
  perform: async () => ({ ok: true, value: {} }),
};
const wakes = createWakeQueue({
  clock: services.clock,
  timers: realTimers(services.clock, (error) => log.error({ error: String(error) }, 'a timer failed')),
  wake: async (key) => {
    const place = places.get(key);
    if (place) await files.wake(place);
  },
});
const files = createActorFiles({
  dataDir: settings.DATA_DIR,
  rooms: { venue: venueRoom },
  migrations: bundle,
  services,
  office,
  wakes,
  maxOpen: 2_000,
});

const questionSchema = z.object({ action: z.string(), input: z.unknown(), who: whoSchema });

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const place = actorPlace('venue', (request.url ?? '').replace(/^.*\//, ''));
  if (!place) return void response.writeHead(404).end();
  places.set(place.key, place);
  const { action, input, who } = questionSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
  const outcome = await files.perform(place, action, input, who);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(outcome));
}

mkdirSync(settings.DATA_DIR, { recursive: true });
for (const place of listPlaces(settings.DATA_DIR)) {
  places.set(place.key, place);
  wakes.set(place.key, services.clock());
}
const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    // Whoever asked was killed meanwhile, or the question was no question.
    if (!request.destroyed) log.error({ error: String(error) }, 'a question failed');
    response.destroy();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  console.log(`venue ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void wakes
    .stop()
    .then(() => files.close())
    .finally(() => process.exit(0));
});
