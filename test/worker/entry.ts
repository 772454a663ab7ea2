import { DurableObject } from 'cloudflare:workers';
import { bundle } from '../../migrations/bundle.ts';
import { rooms } from '../../src/runtime/program.ts';
import worker from '../../src/runtime/worker/worker.ts';
import { type ObjectParts, objectClass } from '../../src/runtime/worker/worker-object.ts';
import { toyRooms } from '../kit/toy-room.ts';
import { testServices, world } from './world.ts';

const services: ObjectParts['services'] = (_env, ctx) => testServices(ctx.id.toString());

// The program's own rooms, with services that the tests control.
export class DirectoryObject extends objectClass({ room: rooms.directory, migrations: bundle.directory, services }) {}
export class FeedObject extends objectClass({ room: rooms.feed, migrations: bundle.feed, services }) {}
export class DeskObject extends objectClass({ room: rooms.desk, migrations: bundle.desk, services }) {}
export class UserObject extends objectClass({ room: rooms.user, migrations: bundle.user, services }) {}
export class VenueObject extends objectClass({ room: rooms.venue, migrations: bundle.venue, services }) {}
export class OutpostObject extends objectClass({ room: rooms.outpost, migrations: bundle.outpost, services }) {}

/** The toy room, migrated by whatever steps the test has set. */
export class ToyObject extends objectClass({
  room: toyRooms.desk,
  get migrations() {
    return world.toySteps;
  },
  services,
}) {}

/** Nothing but a database. */
export class BlankObject extends DurableObject {}

export default worker;
