import type { ActorKind } from '../core/action.ts';
import type { Office } from '../core/office.ts';
import type { Services } from './services.ts';

/** Ways to say what happened: everybody has them. */
const everybody = ['log', 'metrics', 'alert', 'changed'] as const;

/**
 * What each kind of actor is given of what the runtime has built, and whom it can reach. What is not named here is not
 * there for it, neither by its types nor when it runs.
 */
const given = {
  directory: { services: ['chats', 'hearing', 'letters', 'secretBytes'], reaches: ['desk', 'user', 'perform'] },
  feed: { services: ['reading', 'secretBytes'], reaches: ['directory', 'feed'] },
  desk: {
    services: ['chats', 'letters', 'bridges', 'calendar', 'posting', 'secretBytes'],
    reaches: ['directory', 'feed', 'venue', 'outpost', 'perform'],
  },
  venue: { services: ['prices'], reaches: ['desk'] },
  outpost: { services: ['secretBytes', 'seal'], reaches: ['desk'] },
  user: {
    services: ['secretBytes', 'passwords', 'seal', 'letters', 'recoveryMs', 'isReachedByOthers'],
    reaches: ['directory'],
  },
} as const satisfies Record<ActorKind, { services: readonly (keyof Services)[]; reaches: readonly (keyof Office)[] }>;

type Given = typeof given;
type Service<K extends ActorKind> = (typeof everybody)[number] | Given[K]['services'][number];

/** Of several kinds: what whichever of them it is has been given. */
export type ServicesOf<K extends ActorKind> = K extends ActorKind ? Pick<Services, Service<K>> : never;
export type OfficeOf<K extends ActorKind> = K extends ActorKind ? Pick<Office, Given[K]['reaches'][number]> : never;

/** What is done beside the actors, and what a door does, is given no more than this. */
export type OfficeServices = Pick<
  Services,
  | 'clock'
  | 'log'
  | 'alert'
  | 'reading'
  | 'passwords'
  | 'version'
  | 'checkUp'
  | 'listener'
  | 'seal'
  | 'limits'
  | 'letters'
  | 'providers'
  | 'ownerSettings'
  | 'secretBytes'
>;
export type DoorServices = Pick<Services, 'log' | 'metrics'>;

export function servicesOf<K extends ActorKind>(kind: K, services: Services): ServicesOf<K> {
  return only(services, [...everybody, ...given[kind].services]) as ServicesOf<K>;
}

export function officeOf<K extends ActorKind>(kind: K, office: Office): OfficeOf<K> {
  return only(office, given[kind].reaches) as OfficeOf<K>;
}

/** Looked up when it is used: what the runtime has put in its place by then counts. */
function only<T extends object>(all: T, names: readonly (keyof T)[]): Partial<T> {
  const own = names.map((name) => [name, { enumerable: true, get: () => all[name] }] as const);
  return Object.defineProperties({}, Object.fromEntries(own)) as Partial<T>;
}
