import { paragraph } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import type { ListenerEars, Readable } from '../core/listener.ts';
import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { endListener, listListeners, sealListenerAnew, showListener, stopListening } from '../directory/listeners.ts';
import { personsOf } from '../directory/people.ts';
import { newestMessages } from '../feed/newest.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import { type Words, words } from '../words/words.ts';
import { feedOf } from './add-channel.ts';
import type { OfficeContext } from './catalogue.ts';
import { languageOfDesk } from './desk-language.ts';
import { hearChannel, NotKept } from './hear-channel.ts';
import { sessionOf } from './listen-refusals.ts';

interface Kept {
  user: string;
  sealed: string;
  session: string;
}

/** What people's own sign-ins are given: whom to tell what happens there, and what was kept so far. */
export function listenerEars(context: OfficeContext): ListenerEars {
  const { office, services } = context;
  const inside = (of: string) => internally(idOf('listener', of));
  const directory = office.directory();
  return {
    channel: hearChannel(context),
    async signedIn() {
      const listed = await ask(directory, listListeners, {}, inside('all'));
      if (!listed.ok) throw new NotKept(listed.refusal.code);
      const opened = await Promise.all(
        listed.value.listeners.map(async ({ user, sealed }) => {
          try {
            if (!services.seal) return [];
            const session = await services.seal.open(sealed, sessionOf(user));
            await keepAnew({ user, sealed, session });
            return [{ user, session }];
          } catch (error) {
            services.log.error(
              { user, error: String(error) },
              'a session of Telegram cannot be opened; put the key back, or sign in anew with /listen',
            );
            return [];
          }
        }),
      );
      return opened.flat();
    },
    async channels(user) {
      const { channels } = await shown(user);
      return channels.map(({ channel, title }) => ({ channel, title }));
    },
    async kept(user, channel) {
      const found = (await shown(user)).channels.find((one) => one.channel === channel);
      if (!found || found.feed === null) return null;
      const newest = await ask(office.feed(found.feed), newestMessages, { source: feedOf(channel) }, inside(user));
      if (!newest.ok) throw new NotKept(newest.refusal.code);
      const { recent, last } = newest.value;
      return { channel, title: found.title, since: found.addedAt, recent, last };
    },
    // Told first: noted first and then ended by a crash, it would never be told.
    async ended(user) {
      const { state, desk, signedInAt } = await shown(user);
      if (state !== 'in') return;
      if (desk !== null) await tell(user, desk, `ended ${signedInAt}`, (spoken) => spoken.say('listen.ENDED'));
      const ended = await ask(directory, endListener, { user }, inside(user));
      if (!ended.ok) throw new NotKept(ended.refusal.code);
    },
    async closed(user, { channel, title }: Readable) {
      const { desk, channels } = await shown(user);
      const found = channels.find((one) => one.channel === channel);
      if (!found) return;
      if (desk !== null)
        await tell(user, desk, `closed ${channel} ${found.addedAt}`, (spoken) =>
          spoken.say('listen.CLOSED', { title }),
        );
      const stopped = await ask(directory, stopListening, { user, channel }, inside(user));
      if (!stopped.ok) throw new NotKept(stopped.refusal.code);
    },
  };

  /** Once it is in hand: an older key may be dropped then. */
  async function keepAnew({ user, sealed: before, session }: Kept): Promise<void> {
    if (!services.seal || !(await services.seal.isOld(before))) return;
    const sealed = await services.seal.seal(session, sessionOf(user));
    const kept = await ask(directory, sealListenerAnew, { user, before, sealed }, inside(user));
    if (!kept.ok) services.log.warn({ user, code: kept.refusal.code }, 'a session of Telegram was not sealed anew');
  }

  async function shown(user: string) {
    const outcome = await ask(directory, showListener, { user }, inside(user));
    if (!outcome.ok) throw new NotKept(outcome.refusal.code);
    return outcome.value;
  }

  /** On the page, and in the person's private chats. */
  async function tell(user: string, desk: string, what: string, say: (spoken: Words) => string): Promise<void> {
    const spoken = words(await languageOfDesk(context, desk, what));
    const listed = await ask(directory, personsOf, { user }, inside(user));
    const places = listed.ok ? listed.value.persons.flatMap(({ place }) => place ?? []) : [];
    const { answer } = hearingOf('desk');
    for (const place of [`web:${desk}`, ...new Set(places)]) {
      const note = { to: idOf('listener', user, what, place), blocks: [paragraph(say(spoken))], person: user, place };
      await ask(office.desk(desk), answer, note, internally(note.to));
    }
  }
}
