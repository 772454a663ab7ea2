import { z } from 'zod';
import type { KeyPair } from '../bridge/mt5/sign.ts';
import type { Seal } from '../platform/seal.ts';

const pairSchema = z.object({ secret: z.string().length(64), secret2: z.string().length(64) });

/** What they are sealed for: they open at no other outpost. */
const aboutKeys = (outpost: string): string => `terminal keys of ${outpost}`;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const drawKeys = (secretBytes: (count: number) => Uint8Array): KeyPair => ({
  secret: hex(secretBytes(32)),
  secret2: hex(secretBytes(32)),
});

export const sealKeys = (seal: Seal, outpost: string, keys: KeyPair): Promise<string> =>
  seal.seal(JSON.stringify(keys), aboutKeys(outpost));

export const openKeys = async (seal: Seal, outpost: string, sealed: string): Promise<KeyPair> =>
  pairSchema.parse(JSON.parse(await seal.open(sealed, aboutKeys(outpost))));
