import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { isActorId } from '../../core/actor-id.ts';
import { sha256 } from '../../core/json.ts';
import type { OfficeContext } from '../catalogue.ts';
import { algorithm, findSigner, findVerifier } from './signing-keys.ts';

/*
 * An access token says which session asks, for half an hour. It is not enough by itself: that the session and the key
 * that signed still count is asked at every request. Only that the signature is right is remembered.
 */

const accessMs = 30 * 60_000;
const type = 'at+jwt';
const issuer = 'signalos';
const rememberedAtMost = 1_000;

const claimsSchema = z.object({
  sub: z.string().refine(isActorId),
  sid: z.string().max(40),
  turn: z.number().int().positive(),
  exp: z.number().int(),
});

export interface Access {
  user: string;
  session: string;
  turn: number;
  kid: string;
  endsAt: number;
}
type Context = Pick<OfficeContext, 'office' | 'services'>;

export async function makeAccess(
  context: Context,
  { user, session, turn, at }: { user: string; session: string; turn: number; at: number },
): Promise<{ access: string; accessEndsAt: number } | null> {
  const signer = await findSigner(context);
  if (!signer) return null;
  const seconds = Math.floor(at / 1_000);
  const endsAt = seconds + accessMs / 1_000;
  const access = await new SignJWT({ sid: session, turn })
    .setProtectedHeader({ alg: algorithm, typ: type, kid: signer.kid })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setSubject(user)
    .setIssuedAt(seconds)
    .setExpirationTime(endsAt)
    .sign(signer.key);
  return { access, accessEndsAt: endsAt * 1_000 };
}

const remembered = new Map<string, Access>();

/** null: it is none of ours, or over. */
export async function readAccess(context: Context, token: string): Promise<Access | null> {
  const known = remembered.get(sha256(token));
  if (known) return known.endsAt > context.services.clock() ? known : null;
  const access = await verify(context, token);
  if (access) remember(token, access);
  return access;
}

async function verify(context: Context, token: string): Promise<Access | null> {
  try {
    const { kid } = decodeProtectedHeader(token);
    const key = kid === undefined ? null : await findVerifier(context, kid);
    if (kid === undefined || key === null) return null;
    const currentDate = new Date(context.services.clock());
    const asked = { algorithms: [algorithm], typ: type, issuer, audience: issuer, currentDate };
    const { payload } = await jwtVerify(token, key, asked);
    const { sub: user, sid: session, turn, exp } = claimsSchema.parse(payload);
    return { user, session, turn, kid, endsAt: exp * 1_000 };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof z.ZodError) return null;
    throw error;
  }
}

function remember(token: string, access: Access): void {
  const oldest = remembered.size >= rememberedAtMost ? remembered.keys().next().value : undefined;
  if (oldest !== undefined) remembered.delete(oldest);
  remembered.set(sha256(token), access);
}
