import { bundle } from '../../../migrations/bundle.ts';
import { rooms } from '../program.ts';
import type { WorkerEnv } from './worker-env.ts';
import { answerRequest, lookAround } from './worker-http.ts';
import { type ObjectParts, objectClass } from './worker-object.ts';
import { createWorkerServices } from './worker-services.ts';

const services: ObjectParts['services'] = (env, ctx) => createWorkerServices(env, (work) => ctx.waitUntil(work));

export class DirectoryObject extends objectClass({ room: rooms.directory, migrations: bundle.directory, services }) {}
export class FeedObject extends objectClass({ room: rooms.feed, migrations: bundle.feed, services }) {}
export class DeskObject extends objectClass({ room: rooms.desk, migrations: bundle.desk, services }) {}
export class UserObject extends objectClass({ room: rooms.user, migrations: bundle.user, services }) {}
export class VenueObject extends objectClass({ room: rooms.venue, migrations: bundle.venue, services }) {}
export class OutpostObject extends objectClass({ room: rooms.outpost, migrations: bundle.outpost, services }) {}

/** The same API as on Node. No web pages here: whoever wants them runs the service on Node. */
export default {
  fetch: (request: Request, env: WorkerEnv) => answerRequest(request, env),
  scheduled: (_at: unknown, env: WorkerEnv) => lookAround(env),
};
