import type { ListenerDoor, ListenerEars, Tried } from '../../src/core/listener.ts';
import type { Log } from '../../src/platform/services.ts';
import { scheme } from '../telegram/place.ts';
import { type Centre, type Keys, openAccount } from './account.ts';
import { problemOf } from './failure.ts';
import { type Library, loadLibrary } from './library.ts';
import { lastPosts } from './missed.ts';
import { createReadingAlong, type ReadingAlong } from './reading-along.ts';
import { createSignIn } from './sign-in.ts';

interface Settings extends Keys {
  log: Log;
  centre?: Centre;
  firstMs?: number;
  lookMs?: number;
  callMs?: number;
  load?: typeof loadLibrary;
}

const notInstalled = { ok: false, problem: { code: 'NOT_INSTALLED' } } as const;

/**
 * Telegram as it shows itself to a person: channels that no bot is let into, and deletions, which no bot is told of. It
 * reads only. Without the optional package, or without Telegram, nothing is read there, and all else goes on.
 */
export function createTelegramSession({
  apiId,
  apiHash,
  log,
  centre,
  firstMs = 1_000,
  lookMs = 600_000,
  callMs = 20_000,
  load = loadLibrary,
}: Settings): ListenerDoor {
  const keys = { apiId, apiHash };
  const reading = new Map<string, ReadingAlong>();
  let ears: ListenerEars | null = null;
  let loading: Promise<Library | null> | null = null;
  let signIn: ReturnType<typeof createSignIn> | null = null;
  const library = (): Promise<Library | null> => {
    loading ??= load();
    return loading;
  };

  async function begin(user: string, session: string): Promise<void> {
    const loaded = await library();
    if (!loaded || !ears) return;
    await reading.get(user)?.stop();
    const parts = { library: loaded, keys, centre, log, callMs };
    const along = createReadingAlong({
      ...{ user, ears, log, firstMs, lookMs },
      open: (heard) => openAccount(parts, { session, ...heard }),
    });
    reading.set(user, along);
  }

  async function signingIn() {
    const loaded = await library();
    if (!loaded) return null;
    const parts = { library: loaded, keys, centre, log, callMs };
    signIn ??= createSignIn(() => openAccount(parts, { session: null }), keys);
    return signIn;
  }

  async function tried<T>(user: string, work: (along: ReadingAlong) => Promise<T>): Promise<Tried<T>> {
    const along = reading.get(user);
    if (!along) return (await library()) ? { ok: false, problem: { code: 'NOT_BEGUN' } } : notInstalled;
    if (along.isOver()) return { ok: false, problem: { code: 'ENDED' } };
    try {
      return { ok: true, value: await work(along) };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }

  return {
    port: {
      scheme,
      askCode: async (user, phone) => (await signingIn())?.askCode(user, phone) ?? notInstalled,
      async signIn(user, by) {
        const tried = (await (await signingIn())?.signIn(user, by)) ?? notInstalled;
        if (tried.ok && 'session' in tried.value) await begin(user, tried.value.session);
        return tried;
      },
      channels: (user) => tried(user, (along) => along.channels()),
      history: async (user, channel, count) => {
        const got = await tried(user, async (along) => {
          const dialog = await along.dialog(channel);
          return dialog && { title: dialog.title, posts: await lastPosts(along.account, dialog.peer, count) };
        });
        if (!got.ok) return got;
        if (!got.value) return { ok: false, problem: { code: 'GONE' } };
        const { title, posts } = got.value;
        return { ok: true, value: posts.map((post) => ({ ...post, title })) };
      },
      heed: (user) => reading.get(user)?.heed(),
      async signOut(user) {
        const along = reading.get(user);
        reading.delete(user);
        try {
          await along?.account.call({ _: 'auth.logOut' });
        } catch (error) {
          log.warn(
            { error: String(error) },
            'Telegram was not told of a sign-out; the session can be ended on the phone',
          );
        }
        await along?.stop();
      },
    },
    async start(heard) {
      ears = heard;
      const signedIn = await heard.signedIn();
      if (signedIn.length > 0 && !(await library()))
        log.error(
          {},
          'somebody signed in to Telegram, and the package for that is not installed: npm install @mtcute/node',
        );
      for (const { user, session } of signedIn) await begin(user, session);
    },
    async stop() {
      await Promise.all([signIn?.stop(), ...[...reading.values()].map((along) => along.stop())]);
    },
  };
}
