import { isIP } from 'node:net';
import { z } from 'zod';
import { type Network, readNetwork } from '../core/ip.ts';
import { safeAddressSchema } from './safe-address.ts';

/** How the service is reached from outside. */
const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const hostWords = 'an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them';
const portWords = 'a port from 1 to 65535, or empty';
const networksWords = 'addresses or networks such as 10.0.0.5 or 172.16.0.0/12, separated by commas';
const originWords = 'https origins such as https://app.example, separated by commas';
const file = z.string().min(1).optional();

/** A single address is a network of one. */
function networkOf(text: string): Network | null {
  return readNetwork(text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`);
}

/** One that holds everybody would let everybody say who they are. */
const isNarrow = ({ bits, prefix }: Network): boolean => prefix >= (bits === 32 ? 8 : 16);

const isOrigin = (text: string): boolean =>
  /^https?:\/\/[a-z0-9.[\]:-]+$/.test(text) &&
  safeAddressSchema.safeParse(text).success &&
  new URL(text).origin === text;

export const transportVariables = {
  HOST: {
    schema: z.string().refine((text) => text === 'localhost' || isIP(text) !== 0),
    fallback: '127.0.0.1',
    allowed: hostWords,
  },
  TRUSTED_PROXIES: {
    schema: z
      .string()
      .transform((text) => list(text).map(networkOf))
      .refine((networks) => networks.every((network) => network !== null && isNarrow(network)))
      .transform((networks) => networks.filter((network) => network !== null)),
    fallback: '',
    allowed: networksWords,
  },
  PROXY_HEADER: {
    schema: z.enum(['x-forwarded-for', 'forwarded']),
    fallback: 'x-forwarded-for',
    allowed: 'x-forwarded-for or forwarded: the one that the proxy writes itself',
  },
  CORS_ORIGINS: {
    schema: z
      .string()
      .transform((text) => list(text.toLowerCase()))
      .refine((origins) => origins.every(isOrigin)),
    fallback: '',
    allowed: originWords,
  },
  TLS_CERT_FILE: { schema: file, fallback: undefined, allowed: 'a file with a certificate and those it stands on' },
  TLS_KEY_FILE: { schema: file, fallback: undefined, allowed: 'a file with the key of the certificate' },
  HTTP_PORT: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535)
      .optional(),
    fallback: undefined,
    allowed: portWords,
  },
} as const;

type TransportConfig = {
  [K in keyof typeof transportVariables]: z.output<(typeof transportVariables)[K]['schema']>;
};

/** What is wrong with these settings together, in a sentence; null: nothing. */
export function transportProblem(config: TransportConfig): string | null {
  const { TLS_CERT_FILE, TLS_KEY_FILE, HTTP_PORT } = config;
  if ((TLS_CERT_FILE === undefined) !== (TLS_KEY_FILE === undefined))
    return 'TLS_CERT_FILE and TLS_KEY_FILE belong together; allowed: both or neither.';
  if (HTTP_PORT !== undefined && TLS_CERT_FILE === undefined)
    return `HTTP_PORT is "${HTTP_PORT}"; it leads to https and needs TLS_CERT_FILE and TLS_KEY_FILE.`;
  return null;
}
