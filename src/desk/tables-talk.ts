/** The desk's own conversation is kept as every actor's is. */
export { choice, conversation, delivery, place, talk } from '../talk/tables.ts';
