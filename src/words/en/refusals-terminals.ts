/** Why a terminal, or what stands for it here, refuses. */
export const ofTerminals = {
  TERMINAL_STRANGER: 'This terminal is not known here.',
  TERMINAL_UNKNOWN: 'No terminal is linked there.',
  TERMINAL_SILENT: 'The terminal does not answer now. Look whether it runs and is online.',
  TERMINAL_TAKEN: 'This terminal is linked to another account.',
  TERMINAL_UNSEALED: 'Keys of terminals cannot be kept here: set SECRETS_KEY.',
  TERMINAL_NOT_YOURS: 'This terminal is not one of yours.',
  TERMINALS_MANY: 'You have {most} terminals, which is the most there may be.',
  TERMINAL_ANOTHER: 'In this terminal is another account now: {login} at {server}.',
} as const;
