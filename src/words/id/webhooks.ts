import type * as english from '../en/webhooks.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const webhook = {
  NONE: 'Tidak ada alamat yang diberi tahu apa yang terjadi di sini. POST /webhooks menambahkan satu.',
  LIST: 'Webhook',
  TROUBLE: 'Webhook {webhook}',
  GIVEN_UP:
    '{host} tidak menerima apa pun selama sehari: {why}. Yang lebih lama tidak dikirim lagi; sisanya terus dicoba.',
  STOPPED:
    '{host} menjawab bahwa alamat itu sudah tidak ada (410). Tidak ada yang dikirim ke sana sampai Anda mengizinkannya lagi.',
} as const satisfies Like<'webhook'>;

export const webhookState = {
  on: 'aktif',
  paused: 'dijeda',
  stopped: 'berhenti: sudah tidak ada',
  other: '',
} as const satisfies Like<'webhookState'>;

export const posting = {
  STATUS: 'menjawab {status}',
  NO_ADDRESS: 'itu bukan alamat',
  NOT_HTTPS: 'harus https',
  USER_NAME: 'tidak boleh ada nama pengguna atau kata sandi di dalamnya',
  PORT: 'hanya port 443 dan port mulai 1024 yang dipakai',
  OWN_NETWORK: 'alamat itu menuju jaringan host ini sendiri, bukan internet publik',
  NO_NAME: 'namanya tidak menuju ke mana pun',
  NO_CONNECTION: 'tidak bisa dihubungi',
  CERTIFICATE: 'sertifikatnya tidak bisa dipercaya',
  TIMEOUT: 'tidak menjawab tepat waktu',
  REDIRECT: 'mengalihkan dengan cara yang tidak diikuti; hanya 307 dan 308',
  REDIRECTS: 'mengalihkan tanpa henti',
  other: '{what}',
} as const satisfies Like<'posting'>;
