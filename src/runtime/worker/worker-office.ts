import { actionRefusals } from '../../core/action.ts';
import { isActorId } from '../../core/actor-id.ts';
import type { Handle, Office } from '../../core/office.ts';
import { withCatalogue } from '../../office/carry-out.ts';
import { buildCatalogue, type Catalogue, type OfficeContext } from '../../office/catalogue.ts';
import type { Services } from '../../platform/services.ts';
import { allActions, allRefusals } from '../program.ts';
import { workerRefusals } from './worker-door.ts';
import type { ActorNamespace, WorkerEnv } from './worker-env.ts';

export const directoryId = 'directory';

/** The same for every object of an isolate. */
let catalogue: Catalogue | undefined;
function wholeCatalogue(): Catalogue {
  catalogue ??= buildCatalogue(allActions, [...allRefusals, workerRefusals.table]);
  return catalogue;
}

/** What acts in the name of people runs in this, at the door and in an object. */
export function workerContext<S extends Services>(env: WorkerEnv, services: S) {
  return { office: openObjectOffice(env, services), catalogue: wholeCatalogue(), services } satisfies OfficeContext;
}

/** Every actor is the Durable Object of its name. A stub that failed stays broken, so each question gets its own. */
export function openObjectOffice(env: WorkerEnv, services: Services): Office {
  const handle = (namespace: ActorNamespace, kind: string, id: string): Handle => ({
    async perform(action, input, who) {
      if (isActorId(id)) return namespace.get(namespace.idFromName(id)).perform(id, action, input, who);
      const problems = [{ field: kind, problem: 'an id has small letters, digits and dashes, at most 63' }];
      return actionRefusals.refuse('INVALID_INPUT', { problems });
    },
  });
  const actors = {
    directory: () => handle(env.DIRECTORY, 'directory', directoryId),
    feed: (id: string) => handle(env.FEED, 'feed', id),
    desk: (id: string) => handle(env.DESK, 'desk', id),
    venue: (id: string) => handle(env.VENUE, 'venue', id),
    outpost: (id: string) => handle(env.OUTPOST, 'outpost', id),
    user: (id: string) => handle(env.USER, 'user', id),
  };
  return withCatalogue(actors, services, wholeCatalogue());
}
