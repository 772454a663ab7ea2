/** The desk's own letters and its conversation are kept as every actor's are. */
export { letter, letterCode } from '../notify/tables.ts';
export { choice, conversation, delivery, place, talk } from '../talk/tables.ts';
