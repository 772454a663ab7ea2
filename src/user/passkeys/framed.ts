import { z } from 'zod';

const clientDataSchema = z.object({ crossOrigin: z.boolean().optional(), topOrigin: z.string().optional() });

/** Our pages stand in no frame of another site. The library looks at that in part only. */
export function isFramed(clientDataJSON: string): boolean {
  try {
    const said = clientDataSchema.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()));
    return said.crossOrigin === true || said.topOrigin !== undefined;
  } catch {
    return true;
  }
}
