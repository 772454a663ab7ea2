import { z } from 'zod';
import { decimalText } from '../../core/broker.ts';

/** One line at one moment, in figures. */
const lineRoomSchema = z.object({
  floor: decimalText,
  allowance: decimalText,
  /** share of the allowance that is used up; above 100 the line is crossed */
  usedPct: decimalText,
  headroom: decimalText,
  at: z.number(),
});
export type LineRoom = z.infer<typeof lineRoomSchema>;

export const linesNowSchema = z.object({ daily: lineRoomSchema.nullable(), total: lineRoomSchema.nullable() });
export type LinesNow = z.infer<typeof linesNowSchema>;

/** The nearest the account came to each line in a day. A line that trails is not always nearest at the lowest equity. */
export interface Nearest {
  /** the profile, with its version, whose lines these are */
  profile: string;
  daily: LineRoom | null;
  total: LineRoom | null;
}
