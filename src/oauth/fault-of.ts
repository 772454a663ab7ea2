import { AuthorizationResponseError, RESPONSE_IS_NOT_CONFORM, ResponseBodyError } from 'oauth4webapi';
import type { ProviderAnswer, ProviderFault } from '../core/provider.ts';
import { NotAsked } from './ask.ts';

/** Said no, and not that something is wrong. */
const declined = ['access_denied', 'user_cancelled_login', 'user_cancelled_authorize', 'consent_required'];
/** Would do another time. */
const later = ['temporarily_unavailable', 'server_error'];

/** What went wrong, as one of few; `why` is for the log, and says nothing that came from outside. */
export function faultOf(error: unknown): ProviderAnswer<never> {
  return { ok: false, fault: kindOf(error), why: whyOf(error) };
}

function kindOf(error: unknown): ProviderFault {
  if (error instanceof AuthorizationResponseError) {
    if (declined.includes(error.error)) return 'DECLINED';
    return later.includes(error.error) ? 'NOT_REACHED' : 'UNSOUND';
  }
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'NOT_REACHED' : 'UNSOUND';
  if (error instanceof NotAsked) return 'UNSOUND';
  // Another status than the one that answers.
  if (codeOf(error) === RESPONSE_IS_NOT_CONFORM) return 'NOT_REACHED';
  // Whatever the library found wrong with what was said has a code of its own; what the network did has none.
  return codeOf(error).startsWith('OAUTH_') ? 'UNSOUND' : 'NOT_REACHED';
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const whyOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  // These two carry what somebody else wrote.
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return error.name;
  return [codeOf(error), error.message].filter(Boolean).join(': ').slice(0, 200);
};
