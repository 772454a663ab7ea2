import { isIP } from 'node:net';
import type { Letters } from '../../core/letters.ts';

/** For whom a passkey is: a browser gives it to pages of this address and to no others. */
export interface RelyingParty {
  id: string;
  origin: string;
}

/** null: nobody said under which name people open this installation. A number is no name, and browsers make none for it. */
export function relyingPartyOf(letters: Pick<Letters, 'publicUrl'> | undefined): RelyingParty | null {
  if (!letters?.publicUrl) return null;
  const { hostname, origin } = new URL(letters.publicUrl);
  return isIP(hostname.replaceAll(/[[\]]/g, '')) === 0 ? { id: hostname, origin } : null;
}
