import type { Answer, Command } from '../core/command.ts';

export type Ask<K extends Command['op']> = Omit<Extract<Command, { op: K }>, 'n' | 'expiresAt'>;

/** An instruction without a number: what a command says, or what a person does by hand. */
export type Instruction = { [K in Command['op']]: Ask<K> }[Command['op']];

/** What an answer tells beyond its number. Where nothing else is said it is done, and seen from the last event on. */
export type Told = Omit<Answer, 'n' | 'state' | 'code' | 'asOf'> & { state?: 'partial'; asOf?: null };
