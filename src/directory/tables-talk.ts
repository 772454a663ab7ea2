/** Letters, and the talk with people who have no desk, are kept as every actor's are. */
export { letter } from '../notify/tables.ts';
export { choice, conversation, delivery, place, talk } from '../talk/tables.ts';
