import type { AnyAction } from '../../src/core/action.ts';

export type Person = 'owner' | 'admin' | 'trader' | 'viewer' | 'provider' | 'readKey' | 'stranger';

/** Said a second time and by hand: over which objects each of them may do what. `demo` is the feed that is asked about. */
const allowed: Record<Person, (needs: { scope: string; over: string }) => boolean> = {
  owner: ({ scope, over }) =>
    ({
      desk: ['read', 'trade', 'risk', 'people'],
      feed: ['read', 'feed', 'people'],
      installation: ['read', 'people', 'system'],
      user: ['read', 'people'],
    })[over]?.includes(scope) ?? false,
  admin: (needs) =>
    allowed.trader(needs) || (needs.over === 'installation' && ['read', 'people', 'system'].includes(needs.scope)),
  trader: ({ scope, over }) =>
    (over === 'user' && ['read', 'people'].includes(scope)) ||
    (over === 'desk' && ['read', 'trade', 'risk'].includes(scope)) ||
    (over === 'feed' && scope === 'read'),
  viewer: ({ scope, over }) =>
    (over === 'user' && ['read', 'people'].includes(scope)) || (over === 'desk' && scope === 'read'),
  readKey: ({ scope, over }) => over === 'desk' && scope === 'read',
  provider: ({ scope, over }) => over === 'feed' && (scope === 'read' || scope === 'feed'),
  stranger: () => false,
};
/** What a request needs to get as far as its object. */
export const bodies: Record<string, object> = {
  'messages.post': { text: 'Good morning' },
  'messages.edit': { text: 'Good evening' },
  'feed.configure': {},
  'feed.answer-suggestion': { answer: 'dismiss' },
  'follows.create': { feed: 'demo', account: 'paper' },
  'follows.rehearse': { feed: 'demo', account: 'paper' },
  'links.make': { name: 'For Ben' },
  'signals.read': { text: 'Good morning', feed: 'demo' },
};

export function expectedOf(person: Person, { needs }: AnyAction, input: unknown): boolean {
  if (needs === 'office') return false;
  if (needs === 'anyone') return true;
  return [needs, ...(needs.also?.(input) ?? [])].every(allowed[person]);
}
