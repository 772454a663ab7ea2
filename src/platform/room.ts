import type { ActorKind, AnyAction } from '../core/action.ts';
import type { Outcome, Refusal } from '../core/outcome.ts';
import type { Db } from './database.ts';

/** What a runtime needs to open actors of one kind: what they can do and how their store is reached. */
export interface Room<S> {
  kind: ActorKind;
  actions: AnyAction[];
  openStore: (db: Db) => S;
  /** what every write ends with, in its transaction, whatever it was */
  afterWrite?: AfterWrite;
  /** what is written down of a refusal, in a transaction of its own: what it refuses is rolled back */
  afterRefusal?: AfterRefusal;
  /** the actions that may bring an actor into being, and what any other write to one that never was is told */
  opening?: { actions: readonly AnyAction[]; absent: (id: string) => { ok: false; refusal: Refusal } };
}

/** What was asked of an actor. */
export interface Asked {
  action: AnyAction;
  input: unknown;
}
export type AfterWrite = (context: unknown, asked: Asked, output: unknown) => void;
export interface AfterRefusal {
  /** of no others */
  codes: ReadonlySet<string>;
  note: (context: unknown, asked: Asked, code: string) => void;
}

type Doors = Pick<Room<unknown>, 'actions' | 'opening'>;

const writes = ({ actions }: Doors, action: string): boolean =>
  actions.some(({ name, kind }) => name === action && kind === 'write');

const mayOpen = ({ opening }: Doors, action: string): boolean =>
  opening === undefined || opening.actions.some(({ name }) => name === action);

/** Whether this brings an actor that never was into being. */
export const opens = (room: Doors, action: string): boolean => writes(room, action) && mayOpen(room, action);

/** What an actor that never was answers by itself; null: the action is carried out, a read over an empty book. */
export function answerAbsent(room: Doors, id: string, action: string): Outcome<never> | null {
  return writes(room, action) && !mayOpen(room, action) && room.opening ? room.opening.absent(id) : null;
}
