import { tell } from '../../words/words.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, bad } = findingsOf('clock');

export interface ClockFacts {
  now: number;
  /** when the newest of our files says it was written */
  newestWritten: number | null;
  /** what others say the time is, each with the moment at which it was heard */
  heard: { who: string; saysAt: number; heardAt: number }[];
}

const allowedMs = 60_000;
const advice = tell('doctor.CLOCK_DO');

/** A clock that is wrong makes wrong days, and with them wrong loss lines. */
export function checkClock({ now, newestWritten, heard }: ClockFacts): Finding {
  if (newestWritten !== null && newestWritten - now > allowedMs)
    return bad(tell('doctor.CLOCK_BEHIND', { now: said(now), written: said(newestWritten) }), advice);
  const off = heard.find(({ saysAt, heardAt }) => Math.abs(saysAt - heardAt) > allowedMs);
  if (off) {
    const facts = { now: said(off.heardAt), other: off.who, theirs: said(off.saysAt) };
    return bad(tell('doctor.CLOCK_OTHERWISE', facts), advice);
  }
  const others = heard.length > 0 ? heard.map(({ who }) => who).join(', ') : null;
  return ok(tell('doctor.CLOCK', { now: said(now), others }));
}

function said(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
