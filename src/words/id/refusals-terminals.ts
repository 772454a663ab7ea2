import type { ofTerminals as english } from '../en/refusals-terminals.ts';

/** Why a terminal, or what stands for it here, refuses. */
export const ofTerminals = {
  TERMINAL_STRANGER: 'Terminal ini tidak dikenal di sini.',
  TERMINAL_UNKNOWN: 'Tidak ada terminal yang terhubung di sana.',
  TERMINAL_SILENT: 'Terminal tidak menjawab saat ini. Periksa apakah sedang berjalan dan online.',
  TERMINAL_TAKEN: 'Terminal ini terhubung ke akun lain.',
  TERMINAL_UNSEALED: 'Kunci terminal tidak bisa disimpan di sini: atur SECRETS_KEY.',
  TERMINAL_NOT_YOURS: 'Terminal ini bukan milik Anda.',
  TERMINALS_MANY: 'Anda punya terminal: {most}, itu batasnya.',
  TERMINAL_ANOTHER: 'Di terminal ini sekarang ada akun lain: {login} di {server}.',
} as const satisfies Record<keyof typeof english, string>;
