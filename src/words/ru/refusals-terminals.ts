import type { ofTerminals as english } from '../en/refusals-terminals.ts';

/** Why a terminal, or what stands for it here, refuses. */
export const ofTerminals = {
  TERMINAL_STRANGER: 'Этот терминал здесь неизвестен.',
  TERMINAL_UNKNOWN: 'Там не привязан ни один терминал.',
  TERMINAL_SILENT: 'Терминал сейчас не отвечает. Проверьте, запущен ли он и есть ли связь.',
  TERMINAL_TAKEN: 'Этот терминал привязан к другому счёту.',
  TERMINAL_UNSEALED: 'Хранить ключи терминалов здесь нельзя: задайте SECRETS_KEY.',
  TERMINAL_NOT_YOURS: 'Этот терминал не ваш.',
  TERMINALS_MANY: 'У вас терминалов: {most}, больше нельзя.',
  TERMINAL_ANOTHER: 'В этом терминале теперь другой счёт: {login} на {server}.',
} as const satisfies Record<keyof typeof english, string>;
