import type { ofTerminals as english } from '../en/refusals-terminals.ts';

/** Why a terminal, or what stands for it here, refuses. */
export const ofTerminals = {
  TERMINAL_STRANGER: 'Aquí no se conoce este terminal.',
  TERMINAL_UNKNOWN: 'Ahí no hay ningún terminal vinculado.',
  TERMINAL_SILENT: 'El terminal no responde ahora. Comprueba que esté abierto y conectado.',
  TERMINAL_TAKEN: 'Este terminal está vinculado a otra cuenta.',
  TERMINAL_UNSEALED: 'Aquí no se pueden guardar las claves de los terminales: define SECRETS_KEY.',
  TERMINAL_NOT_YOURS: 'Este terminal no es tuyo.',
  TERMINALS_MANY: 'Tienes {most} terminales, el máximo permitido.',
  TERMINAL_ANOTHER: 'En este terminal hay ahora otra cuenta: {login} en {server}.',
} as const satisfies Record<keyof typeof english, string>;
