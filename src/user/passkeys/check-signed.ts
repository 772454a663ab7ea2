import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { UserContext } from '../user-action.ts';
import { type Signed, withoutExtras } from './answer-schema.ts';
import { isFramed } from './framed.ts';
import type { PasskeyRow } from './passkeys-store.ts';
import type { RelyingParty } from './relying-party.ts';

/** A passkey that signed rightly. Whether it still is what it was compared with is asked in the transaction. */
export interface Checked {
  id: string;
  counterBefore: number;
  counter: number;
}

/** null: it is not one of theirs, or did not sign this, here, just now, by somebody it knows */
export async function checkSigned(
  { store, services, id: user }: UserContext,
  signed: Signed,
  { challenge, party }: { challenge: string; party: RelyingParty },
): Promise<Checked | null> {
  const row = store.passkey(signed.id);
  if (!row || isFramed(signed.response.clientDataJSON)) return null;
  try {
    const { userHandle, ...response } = signed.response;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...signed, ...withoutExtras, response: { ...response, ...(userHandle ? { userHandle } : {}) } },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: credentialOf(row),
    });
    return verified ? { id: row.id, counterBefore: row.counter, counter: authenticationInfo.newCounter } : null;
  } catch (error) {
    services.log.warn({ user, error: String(error).slice(0, 200) }, 'a passkey was refused');
    return null;
  }
}

const credentialOf = ({ id, publicKey, counter }: PasskeyRow) => ({
  ...{ id, counter },
  publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')),
});

/** In the transaction: it is still there, and nobody used it since it was compared. */
export function useChecked({ store, now }: UserContext, checked: Checked | null): boolean {
  const row = checked && store.passkey(checked.id);
  if (!row || row.counter !== checked.counterBefore) return false;
  store.usePasskey(row.id, checked.counter, now());
  store.endRecovery();
  return true;
}
