import type { Field } from '../core/chat.ts';

/* What a conversation itself says, whatever it is about. */

const such = ({ example }: Field): string => (example ? ` For example: ${example}` : '');
const listed = ({ options = [] }: Field): string => options.map(({ label }) => label).join(', ');

/** What is wrong with an answer. It is never repeated: it may be something nobody should read. */
export const fieldWords = {
  missing: (field: Field) => `${field.label} is needed.${such(field)}`,
  noFile: (field: Field) => `${field.label}: send a file of at most 500 KB.`,
  noDate: (field: Field) => `${field.label}: a day such as 2026-03-31.`,
  noNumber: (field: Field) => `${field.label}: a number in plain digits.${such(field)}`,
  noOption: (field: Field) => `${field.label}: one of ${listed(field)}.`,
  length: (field: Field) => `${field.label}: ${field.least ?? 1} to ${field.most ?? 1_000} characters.${such(field)}`,
  range: (field: Field) => {
    if (field.most === undefined) return `${field.label}: at least ${field.least}.${such(field)}`;
    if (field.least === undefined) return `${field.label}: at most ${field.most}.${such(field)}`;
    return `${field.label}: from ${field.least} to ${field.most}.${such(field)}`;
  },
};

export const talkWords = {
  back: 'Back',
  skip: 'Skip',
  cancel: 'Cancel',
  hidden: '•••',
  left: (again: string) => `Left as it was. ${again} begins anew.`,
  overtaken: (underWay: string | null) =>
    `Another conversation took the place of this one.${underWay === null ? '' : ` What was under way (${underWay}) may be done all the same: look.`}`,
  timedOut: (again: string) => `Nobody answered in time, and nothing was done. ${again} begins anew.`,
  outdated: (again: string) =>
    `The program was renewed meanwhile, and this conversation is over. ${again} begins anew.`,
  broken: (again: string) => `This conversation broke off by a mistake of the program. ${again} begins anew.`,
  unknownFlow: 'The program was renewed meanwhile, and this conversation is over.',
  useButtons: (labels: string[]) => `Press a button, or type one of: ${labels.join(', ')}.`,
  noBack: 'There is nothing to go back to.',
  noSkip: 'This has to be answered.',
  underWay: 'That is being done just now; a moment.',
  notHere: (again: string) =>
    `This is asked for only where nobody else reads along. Write to me privately and say ${again} there.`,
  secretGone: 'What you typed was kept only for a moment, and the program was started anew meanwhile: type it again.',
  nothingOpen: 'There is no open question.',
};
