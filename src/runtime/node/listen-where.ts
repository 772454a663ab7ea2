import { isLoopbackAddress } from '../../core/public-address.ts';
import type { OfficeContext } from '../../office/catalogue.ts';
import { hasGuardedOwner } from '../../office/sign-in/guarded-owner.ts';
import type { Config } from '../config.ts';

export interface Where {
  host: string;
  /** why it is not what HOST says, in a sentence; null: it is */
  instead: string | null;
}

/** Nobody reaches it there but this machine. */
export const isThisMachine = (host: string): boolean => host === 'localhost' || isLoopbackAddress(host);

/**
 * Other machines get in only where whoever guesses the owner's password still lacks a factor, and nobody on the way reads
 * along. Until then the service is there for its own machine, on which both can be set up.
 */
export async function whereToListen(
  { HOST, TLS_CERT_FILE, TRUSTED_PROXIES }: Pick<Config, 'HOST' | 'TLS_CERT_FILE' | 'TRUSTED_PROXIES'>,
  context: Pick<OfficeContext, 'office'>,
): Promise<Where> {
  if (isThisMachine(HOST)) return { host: HOST, instead: null };
  const only = (lacking: string) => ({
    host: '127.0.0.1',
    instead: `HOST is ${HOST}, but this machine alone is served until ${lacking}`,
  });
  if (TLS_CERT_FILE === undefined && TRUSTED_PROXIES.length === 0)
    return only(
      'it is encrypted: set TLS_CERT_FILE and TLS_KEY_FILE, or TRUSTED_PROXIES to a proxy that speaks https.',
    );
  if (!(await hasGuardedOwner(context)))
    return only('every owner has a second factor: sign in on this machine, set it up at /security, and start anew.');
  return { host: HOST, instead: null };
}
