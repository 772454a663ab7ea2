import type { APIInteractionResponse } from 'discord-api-types/v10';

/** Signs as the platform does, with a pair of keys made here. */
export async function createSigner() {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const raw = await crypto.subtle.exportKey('raw', publicKey);
  const hexOf = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex');
  return {
    publicKey: hexOf(raw),
    async post(url: string, interaction: object, at = Date.now()): Promise<Response> {
      const body = JSON.stringify(interaction);
      const timestamp = String(Math.floor(at / 1_000));
      const signature = await crypto.subtle.sign('Ed25519', privateKey, new TextEncoder().encode(timestamp + body));
      return fetch(url, {
        ...{ method: 'POST', body },
        headers: {
          ...{ 'content-type': 'application/json', 'x-signature-timestamp': timestamp },
          'x-signature-ed25519': hexOf(signature),
        },
      });
    },
  };
}

export const answerIn = async (response: Response): Promise<APIInteractionResponse | null> =>
  response.ok ? ((await response.json()) as APIInteractionResponse) : null;
