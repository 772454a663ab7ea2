import type { Library } from './library.ts';

/*
 * All that may be said to Telegram in a person's name. It signs in and out, and it reads. Nothing here sends a message,
 * marks one as read, shows the person as online, joins, leaves or changes anything.
 */

/** to be let in, and to leave */
const signing = ['auth.sendCode', 'auth.signIn', 'account.getPassword', 'auth.checkPassword', 'auth.logOut'];
/** to find the way; the wrappings say which program this is */
const finding = ['help.getConfig', 'help.getNearestDc', 'initConnection', 'invokeWithLayer'];
/** to read */
const reading = [
  'messages.getDialogs',
  'messages.getHistory',
  'updates.getState',
  'updates.getDifference',
  'updates.getChannelDifference',
];
export const allowedCalls: readonly string[] = [...signing, ...finding, ...reading];

/** A call that is not on the list. */
export class NotAllowed extends Error {
  constructor(readonly call: string) {
    super(`${call} is not one of the calls that only read; it was not made`);
  }
}

type Maps = Pick<Library, 'writerMap' | 'readerMap'>;
type WriterMap = Maps['writerMap'];
type Write = (writer: object, value: object) => void;

/**
 * The library turns everything into bytes by this table, its own calls and those below every other check included. A call
 * that is not on the list is not in the table: it cannot be written, so it cannot be said. What the platform itself may
 * say is a thing and no call; whatever else there is counts as a call.
 */
export function onlyAllowed({ writerMap, readerMap }: Maps): WriterMap {
  const may = new Set(allowedCalls);
  const isThing = (write: unknown) => typeof write === 'function' && String(idOf(write as Write)) in readerMap;
  const kept = Object.entries(writerMap).filter(
    ([name, write]) => may.has(name) || name.startsWith('mt_') || name === '_staticSize' || isThing(write),
  );
  return { ...Object.fromEntries(kept), _bare: writerMap._bare } as unknown as WriterMap;
}

class Stopped extends Error {
  constructor(readonly id: number) {
    super('seen enough');
  }
}

/** What a writer begins with: the number that stands for its kind. */
function idOf(write: Write): number | null {
  const once = {
    uint(id: number): never {
      throw new Stopped(id);
    },
  };
  try {
    write(once, {});
    return null;
  } catch (error) {
    return error instanceof Stopped ? error.id : null;
  }
}

/** The same once more, before it is written, to say in words which call it was. */
export function refuseOthers(told: (call: string) => void) {
  const may = new Set(allowedCalls);
  return <C extends { request: { _: string } }, R>(context: C, next: (context: C) => Promise<R>): Promise<R> => {
    const call = context.request._;
    if (may.has(call)) return next(context);
    told(call);
    throw new NotAllowed(call);
  };
}
