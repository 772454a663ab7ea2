import { z } from 'zod';

const text = z.string().max(8_000);
const idSchema = z
  .string()
  .min(1)
  .max(1_400)
  .regex(/^[\w-]+$/);

/** What a browser gives back, as `toJSON` of its credential writes it. What more there is in it is looked at by nobody. */
const common = { id: idSchema, rawId: idSchema, type: z.literal('public-key') };

export const madeSchema = z
  .object({
    ...common,
    response: z.object({
      clientDataJSON: text,
      attestationObject: text,
      transports: z.array(z.string().max(20)).max(10).optional(),
    }),
  })
  .describe('what `navigator.credentials.create` gave, as JSON');

export const signedSchema = z
  .object({
    ...common,
    response: z.object({
      clientDataJSON: text,
      authenticatorData: text,
      signature: text,
      userHandle: z.string().max(200).nullish(),
    }),
  })
  .describe('what `navigator.credentials.get` gave, as JSON');
export type Signed = z.infer<typeof signedSchema>;

/** As the library wants it: what a browser may add to it says nothing that counts. */
export const withoutExtras = { clientExtensionResults: {} };

export const optionsSchema = z
  .record(z.string(), z.unknown())
  .describe('for the browser, as JSON: what is in base64url becomes bytes there');
