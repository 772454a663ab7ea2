const encoder = new TextEncoder();
/** An interaction is worth nothing after a quarter of an hour, so nothing signed earlier is one. */
const oldestMs = 15 * 60_000;

/** Whether the platform signed it: Ed25519 over the time it says and the body as it came. */
export function createVerifier(publicKey: string, now: () => number) {
  const key = crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify']);
  key.catch(() => {});
  return async ({ headers }: Request, body: string): Promise<boolean> => {
    const signature = headers.get('x-signature-ed25519') ?? '';
    const timestamp = headers.get('x-signature-timestamp') ?? '';
    if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
    if (now() - Number(timestamp) * 1_000 > oldestMs) return false;
    const signed = encoder.encode(timestamp + body);
    return crypto.subtle.verify('Ed25519', await key, bytesOf(signature), signed).catch(() => false);
  };
}

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(hex, 'hex'));
