import { grantsOf } from '../../core/authority.ts';
import { withoutSignIn } from '../../core/session-topic.ts';
import type { Caller } from '../../core/who.ts';
import { demo } from '../demo.ts';

/** The sender of everything while nobody can sign in: whoever reaches the loopback address. */
export const localOwner: Caller = {
  as: 'person',
  user: demo.user,
  desk: demo.desk,
  grants: [...grantsOf.oneself(demo.user), ...grantsOf.owner(demo.desk)],
  session: withoutSignIn,
};

export const identifyLocalOwner = async (): Promise<Caller> => localOwner;
