import type { ListenerPort, ListenerProblem, Tried } from '../core/listener.ts';
import { accept, defineRefusals, type Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import type { Seal } from '../platform/seal.ts';
import { worded } from '../words/worded.ts';
import type { OfficeContext } from './catalogue.ts';

export const listenRefusals = defineRefusals({
  ...worded({
    ...{ LISTEN_OFF: 409, LISTEN_BY_PROGRAM: 403, LISTEN_NOT_INSTALLED: 409, LISTEN_KEYS: 409 },
    ...{ LISTEN_PHONE: 422, LISTEN_CODE: 422, LISTEN_CODE_OLD: 410, LISTEN_PASSWORD: 422, LISTEN_NO_ACCOUNT: 404 },
    ...{ LISTEN_BARRED: 403, LISTEN_NOT_BEGUN: 409, LISTEN_ENDED: 409, LISTEN_UNREACHABLE: 503, LISTEN_WAIT: 429 },
    LISTEN_GONE: 404,
  }),
});

/** What is needed to listen at all, and a person who asks: a program must not make itself one. */
export function listening({ services }: OfficeContext, who: Who): Outcome<{ listener: ListenerPort; seal: Seal }> {
  const { listener, seal } = services;
  if (!listener || !seal) return listenRefusals.refuse('LISTEN_OFF', {});
  return who.as === 'person' ? accept({ listener, seal }) : listenRefusals.refuse('LISTEN_BY_PROGRAM', {});
}

export function refusedBy(problem: ListenerProblem) {
  return problem.code === 'WAIT'
    ? listenRefusals.refuse('LISTEN_WAIT', { minutes: Math.max(1, Math.ceil(problem.seconds / 60)) })
    : listenRefusals.refuse(`LISTEN_${problem.code}`, {});
}

export const triedAs = <T>(tried: Tried<T>): Outcome<T> => (tried.ok ? accept(tried.value) : refusedBy(tried.problem));

/** What a session is sealed for: nobody opens it as somebody else's. */
export const sessionOf = (user: string): string => `telegram-session:${user}`;
