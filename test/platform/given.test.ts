import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type ActorKind, actionsOf } from '../../src/core/action.ts';
import { accept } from '../../src/core/outcome.ts';
import { internally } from '../../src/core/who.ts';
import type { DeskContext } from '../../src/desk/store.ts';
import type { FeedContext } from '../../src/feed/store.ts';
import type { ActorContext } from '../../src/platform/actor-context.ts';
import type { Room } from '../../src/platform/room.ts';
import type { VenueContext } from '../../src/venue/venue-context.ts';
import { openBareOffice } from '../kit/bare-office.ts';
import { createTestServices } from '../kit/services.ts';
import { toyMigrations } from '../kit/toy-room.ts';

const kinds = ['directory', 'feed', 'desk', 'venue', 'outpost'] as const;

const namesOf = (given: object): string[] =>
  Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));

/** A room of each kind whose one action says what it was given. */
function curiousRoom(kind: ActorKind): Room<unknown> {
  const look = actionsOf<ActorContext<null, ActorKind>>(kind)({
    name: 'toy.look-round',
    summary: 'toy',
    kind: 'read',
    needs: 'office',
    input: z.object({}),
    output: z.array(z.string()),
    run: ({ services, office }) => accept([...namesOf(services), ...namesOf(office).map((name) => `office.${name}`)]),
  });
  return { kind, actions: [look], openStore: () => null };
}

async function lookRound(kind: ActorKind): Promise<string[]> {
  const test = createTestServices();
  const letters = { mail: null, sms: null, publicUrl: null };
  const everything = { policy: 'grammar-only', model: null } as const;
  Object.assign(test.services, { reading: everything, calendar: { read: async () => [] }, letters });
  const rooms = Object.fromEntries(kinds.map((each) => [each, curiousRoom(each)]));
  const { office, close } = openBareOffice({ rooms, migrations: toyMigrations(), test, prices: new Map() });
  onTestFinished(close);
  const handle = kind === 'directory' ? office.directory() : office[kind]('one');
  const outcome = await handle.perform('toy.look-round', {}, internally('given'));
  return z.array(z.string()).parse(outcome.ok && outcome.value);
}

const everybody = ['log', 'metrics', 'alert', 'changed'];

describe('what an actor is given', () => {
  it.each([
    ['directory', ['chats', 'letters', 'secretBytes'], ['office.desk', 'office.user', 'office.perform']],
    ['feed', ['reading', 'secretBytes'], ['office.directory', 'office.feed']],
    [
      'desk',
      ['chats', 'letters', 'bridges', 'calendar', 'posting', 'secretBytes'],
      ['office.directory', 'office.feed', 'office.venue', 'office.outpost', 'office.perform'],
    ],
    ['venue', ['prices'], ['office.desk']],
    ['outpost', ['secretBytes', 'seal'], ['office.desk']],
  ] as const)('a %s has %j of what the runtime built, and reaches %j', async (kind, services, reaches) => {
    expect((await lookRound(kind)).sort()).toEqual([...everybody, ...services, ...reaches].sort());
  });

  it('is held by the types: what is not given cannot be named', () => {
    const named = (desk: DeskContext, feed: FeedContext, venue: VenueContext) => [
      desk.services.bridges,
      feed.services.reading,
      venue.services.prices,
      // @ts-expect-error a desk puts nothing to a model that reads messages
      desk.services.reading,
      // @ts-expect-error a channel reaches no broker
      feed.services.bridges,
      // @ts-expect-error a channel does not know who follows it
      feed.office.desk,
      // @ts-expect-error a broker does not know what a channel is
      venue.office.feed,
      // @ts-expect-error and speaks with nobody
      venue.services.chats,
    ];
    expect(named).toBeTypeOf('function');
  });
});
