/** A level and what it is at. */
export const level = { AT: '{field_field} {value, select, none{none} other{{value}}}' } as const;

export const language = {
  NAME: 'English',
  SET: 'This desk speaks {name}. There is also: {others}.',
} as const;
