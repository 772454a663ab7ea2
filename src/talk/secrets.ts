/** Raised where a secret that is needed went with the process that held it. */
export class SecretGone extends Error {}

/** What goes to whoever needs it: each name of a secret gives place to the secret. Nobody can type such a name. */
export function withSecrets(input: unknown, secretOf: (name: string) => string | undefined): unknown {
  if (Array.isArray(input)) return input.map((item) => withSecrets(item, secretOf));
  if (typeof input !== 'object' || input === null) return input;
  const fields = Object.entries(input);
  const [only] = fields;
  if (fields.length === 1 && only?.[0] === 'secret' && typeof only[1] === 'string') {
    const secret = secretOf(only[1]);
    if (secret === undefined) throw new SecretGone('a secret is kept no longer');
    return secret;
  }
  return Object.fromEntries(fields.map(([key, value]) => [key, withSecrets(value, secretOf)]));
}
