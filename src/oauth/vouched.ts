import { z } from 'zod';
import type { Vouched } from '../core/provider.ts';

/*
 * What is taken of what a provider says of somebody. Whatever has another form is not said; without a subject nobody is
 * known.
 */

const longest = 254;
const said = z.string().trim().min(1).max(longest).nullable().catch(null);
/** true, and nothing that only looks like it */
const isTrue = z.literal(true).catch(false as never);

const email = z.string().trim().toLowerCase().pipe(z.email().max(longest)).nullable().catch(null);

const claimsSchema = z.object({
  email,
  email_verified: isTrue,
  name: said,
  preferred_username: said,
});

/** `proves`: what the provider says about addresses is worth something */
export function vouchedOf(issuer: string, subject: string, claims: unknown, proves: boolean): Vouched {
  const { email, email_verified, name, preferred_username } = claimsSchema.parse(claims);
  return {
    ...{ issuer, subject, email, name },
    isEmailProven: proves && email !== null && (email_verified as boolean),
    called: preferred_username ?? email ?? name,
  };
}

const githubUser = z.object({
  id: z.number().int().positive(),
  login: z.string().min(1).max(longest),
  name: said,
});
const githubEmails = z.array(z.object({ email, primary: z.boolean(), verified: z.boolean() })).max(1_000);

/** null: it does not say who they are */
export function vouchedByGithub(issuer: string, user: unknown, emails: unknown): Vouched | null {
  const who = githubUser.safeParse(user);
  if (!who.success) return null;
  const { id, login, name } = who.data;
  const primary = githubEmails.safeParse(emails).data?.find((each) => each.primary);
  const address = primary?.email ?? null;
  return {
    ...{ issuer, subject: String(id), email: address, name, called: login },
    isEmailProven: address !== null && primary?.verified === true,
  };
}
