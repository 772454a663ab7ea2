import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import { ask } from '../../core/office.ts';
import { internally } from '../../core/who.ts';
import { addSigningKey, type SigningKey, signingKeys } from '../../directory/signing-keys.ts';
import type { OfficeContext } from '../catalogue.ts';

/*
 * What access tokens are signed with: Ed25519, a new one every thirty days. The directory keeps them and cannot sign: the
 * half that does is sealed before it gets there.
 *  1. A key that stays shut, as after a restore elsewhere, is replaced as an old one is; so is one that an older key of the
 *     installation has sealed.
 *  2. Opened keys are kept in memory, by their name, which is a hash of what they are.
 */

export const algorithm = 'EdDSA';

export interface Signer {
  kid: string;
  key: CryptoKey;
}
type Context = Pick<OfficeContext, 'office' | 'services'>;

const inside = internally('signing-keys');
const signers = new Map<string, CryptoKey>();
const aboutKey = (kid: string): string => `signing key ${kid}`;

/** null: nothing can be sealed here, so nothing is signed. */
export async function findSigner(context: Context): Promise<Signer | null> {
  const { seal } = context.services;
  if (!seal) return null;
  const { keys, isOld } = await listed(context);
  const [newest] = keys;
  const signer = newest && !isOld && !(await seal.isOld(newest.sealed)) ? await openSigner(context, newest) : null;
  return signer ?? renewSigner(context, { instead: newest?.kid ?? null, isAlone: false });
}

/** Whoever else makes one at the same time may have been first: theirs is taken then. */
async function renewSigner(
  context: Context,
  how: { instead: string | null; isAlone: boolean },
): Promise<Signer | null> {
  const { seal } = context.services;
  if (!seal) return null;
  const pair = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  const shown = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(shown);
  const sealed = await seal.seal(JSON.stringify(await exportJWK(pair.privateKey)), aboutKey(kid));
  const made = { kid, public: JSON.stringify(shown), sealed, ...how };
  const added = await ask(context.office.directory(), addSigningKey, made, inside);
  if (!added.ok) throw new Error(`a signing key was not taken: ${added.refusal.code}`);
  const [newest] = (await listed(context)).keys;
  return newest ? openSigner(context, newest) : null;
}

/** null: nothing of that name counts */
export async function findVerifier(context: Context, kid: string): Promise<CryptoKey | null> {
  const found = (await listed(context)).keys.find((key) => key.kid === kid);
  return found ? toKey(found.public) : null;
}

/** Nothing that was signed before counts any more: what a program renews with is not signed, and goes on. */
export async function replaceSigner(context: Context): Promise<Signer | null> {
  const [newest] = (await listed(context)).keys;
  return renewSigner(context, { instead: newest?.kid ?? null, isAlone: true });
}

async function listed({ office }: Context): Promise<{ keys: SigningKey[]; isOld: boolean }> {
  const found = await ask(office.directory(), signingKeys, {}, inside);
  if (!found.ok) throw new Error(`no signing keys: ${found.refusal.code}`);
  return found.value;
}

async function openSigner({ services }: Context, { kid, sealed }: SigningKey): Promise<Signer | null> {
  const known = signers.get(kid);
  if (known) return { kid, key: known };
  try {
    const key = await toKey((await services.seal?.open(sealed, aboutKey(kid))) ?? '');
    signers.set(kid, key);
    return { kid, key };
  } catch (error) {
    services.log.warn({ kid, error: String(error) }, 'a key that signs stays shut; another takes its place');
    return null;
  }
}

async function toKey(jwk: string): Promise<CryptoKey> {
  const key = await importJWK(JSON.parse(jwk), algorithm);
  if (key instanceof Uint8Array) throw new TypeError('no key of two halves');
  return key;
}
