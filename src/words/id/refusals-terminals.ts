import type { ofTerminals as english } from '../en/refusals-terminals.ts';

/** Why a terminal, or what stands for it here, refuses. */
export const ofTerminals = {
  TERMINAL_STRANGER: 'Terminal ini tidak dikenal di sini.',
  TERMINAL_UNKNOWN: 'Tidak ada terminal yang terhubung di sana.',
  TERMINAL_SILENT: 'Terminal tidak menjawab saat ini. Periksa apakah sedang berjalan dan online.',
  TERMINAL_TAKEN: 'Terminal ini terhubung ke akun lain.',
  TERMINAL_UNSEALED: 'Kunci terminal tidak bisa disimpan di sini: atur SECRETS_KEY.',
} as const satisfies Record<keyof typeof english, string>;
