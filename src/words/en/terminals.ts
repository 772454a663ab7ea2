/** What is said of terminals that are linked here. */
export const terminal = {
  CODE: 'Code for the connector: {code}. It works once, for ten minutes.',
} as const;
