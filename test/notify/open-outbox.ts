import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Dispatch, Letters, Mail, TextMessage } from '../../src/core/letters.ts';
import { internally } from '../../src/core/who.ts';
import type { LetterContext } from '../../src/notify/letter-context.ts';
import type { Ending, LetterRow } from '../../src/notify/open-letters.ts';
import { openLetters } from '../../src/notify/open-letters.ts';
import { type Posting, post, withdraw } from '../../src/notify/post.ts';
import { letterActions } from '../../src/notify/send-letters.ts';
import type { Log } from '../../src/platform/services.ts';
import { openDeskContext } from '../kit/desk-context.ts';

export const ann = 'mail:ann@example.com';
export const bob = 'mail:bob@example.com';

export const said = (text: string): Posting['content'] => ({ kind: 'said', blocks: [{ kind: 'text', text }] });

/** The outbox of a desk, whose due work is done by hand; each step is one transaction. */
interface Manner {
  keepsKeys?: boolean;
  /** instead of one that answers as it is told */
  ports?: Partial<Letters>;
  log?: Log;
}

export function openOutbox(
  carry: (letter: Mail | TextMessage) => Promise<Dispatch>,
  { keepsKeys = false, ports = {}, log }: Manner = {},
) {
  const desk = openDeskContext();
  onTestFinished(desk.close);
  const port = { name: 'test', keepsKeys, send: carry };
  const letters: Letters = { mail: port, sms: port, publicUrl: 'https://signals.example', ...ports };
  const ended: { row: LetterRow; how: Ending; why: string; isGone: boolean }[] = [];
  const [next, send] = letterActions('desk', (_context, row, end) => void ended.push({ row, ...end }));
  if (!next || !send) throw new Error('there are two steps');
  const who = internally('test');
  let memory = openLetters(desk.db);

  function within<T>(work: (context: LetterContext) => T): T {
    return desk.within((context) => {
      const store = { ...context.store, ...memory };
      return work({
        ...context,
        store,
        services: { ...context.services, letters, ...(log ? { log } : {}) },
      } as LetterContext) as never;
    }) as T;
  }
  const outside = () => {
    let context: LetterContext | undefined;
    within((given) => {
      context = given;
    });
    return context;
  };
  const dueNow = () => desk.due.until(desk.clock.now(), 10).filter(({ key }) => key.startsWith('letters:'));

  /** Takes one piece of due work, as an actor does: facts first, then one transaction that removes the row. */
  async function step({ dies = false } = {}): Promise<boolean> {
    const [row] = dueNow();
    if (!row) return false;
    const action = row.action === next?.name ? next : send;
    const input = action?.input.parse(row.input);
    const facts = await action?.prepare(outside(), input, who);
    if (dies) return true;
    within((context) => {
      desk.due.remove(row.key);
      void action?.run(context, input, who, facts);
    });
    return true;
  }
  return {
    ...{ ...desk, ended, letters, within, step },
    post: (posting: Partial<Posting> & Pick<Posting, 'id'>) =>
      within((context) => post(context, { place: ann, content: said(posting.id), ...posting })),
    withdraw: (place: string) => within((context) => withdraw(context, place)),
    async run(most = 100) {
      for (let count = 0; count < most && (await step()); count += 1);
    },
    /** Goes on to when something is due. */
    async wait(ms: number) {
      desk.clock.set(desk.clock.now() + ms);
      await this.run();
    },
    /** What was known in memory is gone with the process. */
    restart() {
      memory = openLetters(desk.db);
    },
    /** Every byte of the database. */
    file: () => (desk.db as unknown as { $client: Database }).$client.serialize().toString('latin1'),
    state: (id: string) => memory.letter(id)?.state,
    row: (id: string) => memory.letter(id),
    nextAt: () => {
      const at = desk.due.nextAt(new Set());
      return at === null ? null : at - desk.clock.now();
    },
  };
}
