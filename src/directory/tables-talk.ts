/** The talk with people who have no desk is kept as every actor's is. */
export { choice, conversation, delivery, place, talk } from '../talk/tables.ts';
