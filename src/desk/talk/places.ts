import { z } from 'zod';
import { placeSchema } from '../../core/chat.ts';
import { accept } from '../../core/outcome.ts';
import { loseChat, regainChat } from '../../talk/lose-chat.ts';
import { isPlace, leavePlace } from '../../talk/places.ts';
import { deskAction } from '../desk-action.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';

export const listPlaces = deskAction({
  name: 'places.list',
  summary: 'Lists the chats in which you are told about your trades',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/places' },
  input: z.object({}),
  output: z.object({ places: z.array(z.object({ place: z.string(), since: z.number() })) }),
  run: (context: DeskContext) =>
    accept({ places: context.store.places().map(({ id, addedAt }) => ({ place: id, since: addedAt })) }),
});

/** For a door that knows that the chat is this trader's. What was said before stays where it was said. */
export const addPlace = deskAction({
  name: 'places.add',
  summary: 'Tells a desk of a chat that belongs to its trader',
  kind: 'write',
  needs: 'office',
  input: z.object({ place: placeSchema }),
  output: z.object({}),
  run: (context: DeskContext, input) => {
    if (isPlace(context, input.place)) return accept({});
    context.store.addPlace(input.place, context.now());
    return accept({});
  },
});

/** For a door whose platform says that the bot was blocked there, or let in again. */
export const notePlace = deskAction({
  name: 'places.note',
  summary: 'Notes that one of your chats takes nothing from the bot any more, or does again',
  kind: 'write',
  needs: 'office',
  input: z.object({ place: placeSchema, isReachable: z.boolean() }),
  output: z.object({}),
  run: (context: DeskContext, { place, isReachable }) => {
    if (isReachable) regainChat(context, place);
    else loseChat(context, place, 'blocked');
    return accept({});
  },
});

export const removePlace = deskAction({
  name: 'places.remove',
  summary: 'Stops telling one of your chats about your trades',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  pace: 'protect',
  http: { method: 'delete', path: '/places/{place}' },
  input: z.object({ place: placeSchema }),
  output: z.object({}),
  run: (context: DeskContext, input) => {
    if (!isPlace(context, input.place)) return deskRefusals.refuse('PLACE_UNKNOWN', input);
    leavePlace(context, input.place, 'removed');
    return accept({});
  },
});
