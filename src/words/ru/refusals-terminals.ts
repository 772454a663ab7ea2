import type { ofTerminals as english } from '../en/refusals-terminals.ts';

/** Why a terminal, or what stands for it here, refuses. */
export const ofTerminals = {
  TERMINAL_STRANGER: 'Этот терминал здесь неизвестен.',
  TERMINAL_UNKNOWN: 'Там не привязан ни один терминал.',
  TERMINAL_SILENT: 'Терминал сейчас не отвечает. Проверьте, запущен ли он и есть ли связь.',
  TERMINAL_TAKEN: 'Этот терминал привязан к другому счёту.',
  TERMINAL_UNSEALED: 'Хранить ключи терминалов здесь нельзя: задайте SECRETS_KEY.',
} as const satisfies Record<keyof typeof english, string>;
