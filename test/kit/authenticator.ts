import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const b64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** What an answer may get wrong. */
export interface Wrong {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  counter?: number;
  isUnverified?: boolean;
  user?: string;
  id?: string;
  crossOrigin?: boolean;
}

interface Asked {
  challenge: string;
  rpId?: string;
  rp?: { id: string };
  user?: { id: string };
}

/** A device that keeps one passkey, as a browser would speak with it: honest, unless it is told what to get wrong. */
export function createAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = b64(randomBytes(16));
  let counter = 0;
  let user = '';

  const clientData = (type: string, asked: Asked, wrong: Wrong) =>
    Buffer.from(
      JSON.stringify({
        type: wrong.type ?? type,
        challenge: wrong.challenge ?? asked.challenge,
        origin: wrong.origin ?? origin,
        crossOrigin: wrong.crossOrigin ?? false,
        ...(wrong.crossOrigin && { topOrigin: 'https://evil.example' }),
      }),
    );

  function authData(asked: Asked, wrong: Wrong, attested?: Buffer): Buffer {
    const rpId = wrong.rpId ?? asked.rpId ?? asked.rp?.id ?? '';
    const flags = 0x01 | (wrong.isUnverified ? 0 : 0x04) | (attested ? 0x40 : 0);
    const count = Buffer.alloc(4);
    counter += 1;
    count.writeUInt32BE(wrong.counter ?? counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)]);
  }

  const cose = () =>
    Buffer.from(
      isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      ),
    );

  return {
    id,
    make(asked: Asked, wrong: Wrong = {}) {
      user = asked.user?.id ?? '';
      const rawId = Buffer.from(wrong.id ?? id, 'base64url');
      const length = Buffer.from([rawId.length >> 8, rawId.length & 255]);
      const attested = Buffer.concat([Buffer.alloc(16), length, rawId, cose()]);
      const made = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData(asked, wrong, attested))],
      ]);
      return {
        ...{ id: wrong.id ?? id, rawId: wrong.id ?? id, type: 'public-key' },
        response: {
          clientDataJSON: b64(clientData('webauthn.create', asked, wrong)),
          attestationObject: b64(isoCBOR.encode(made as never)),
          transports: ['internal'],
        },
      };
    },
    sign(asked: Asked, wrong: Wrong = {}) {
      const data = authData(asked, wrong);
      const client = clientData('webauthn.get', asked, wrong);
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey);
      return {
        ...{ id: wrong.id ?? id, rawId: wrong.id ?? id, type: 'public-key' },
        response: {
          clientDataJSON: b64(client),
          authenticatorData: b64(data),
          signature: b64(signature),
          userHandle: wrong.user === undefined ? user : b64(wrong.user),
        },
      };
    },
  };
}
