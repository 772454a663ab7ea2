import { bundle } from '../../migrations/bundle.ts';
import type { ActorKind } from '../core/action.ts';
import { rooms } from '../office/actions.ts';
import type { WorkerEnv } from './worker-env.ts';
import { answerRequest } from './worker-http.ts';
import { type ObjectParts, RoomObject } from './worker-object.ts';
import { createWorkerServices } from './worker-services.ts';

function partsOf<K extends ActorKind>(kind: K) {
  return {
    room: rooms[kind],
    migrations: bundle[kind],
    services: (env, waitUntil) => createWorkerServices(env.LOG_LEVEL, waitUntil),
  } satisfies ObjectParts<never>;
}
