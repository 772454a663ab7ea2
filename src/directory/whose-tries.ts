import type { z } from 'zod';
import type { beginTryCall } from '../core/directory-calls.ts';

/** Under which name tries of somebody who is signed in are counted. No address has a space in it. */
export const whoseTries = ({ user, of }: z.infer<typeof beginTryCall.input>): string => `${of} of ${user}`;
