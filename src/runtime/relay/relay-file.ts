import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigProblem } from '../config.ts';
import { safeAddressSchema, safeAddressWords } from '../safe-address.ts';

const fileSchema = z.strictObject({
  to: safeAddressSchema,
  channels: z
    .record(
      z.string().regex(/^\d{1,20}$/),
      z.strictObject({
        feed: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
        secret: z.string().regex(/^whsec_[A-Za-z0-9+/]{20,}={0,2}$/),
      }),
    )
    .refine((channels) => Object.keys(channels).length > 0),
});
export type RelayFile = z.output<typeof fileSchema>;

const words = `{"to": ADDRESS, "channels": {CHANNEL: {"feed": FEED, "secret": "whsec_…"}}} with the address of the service (${safeAddressWords}) and Discord's ids of the channels`;

/** Nothing of what it says is quoted: secrets stand in it. */
export function readRelayFile(path: string): RelayFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new ConfigProblem(
      `RELAY_FILE is ${JSON.stringify(path)}, which cannot be read (${code}); allowed: ${words}.`,
    );
  }
  const parsed = fileSchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.') || 'the file').join(', ');
  throw new ConfigProblem(`RELAY_FILE ${JSON.stringify(path)} does not fit at ${where}; allowed: ${words}.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
