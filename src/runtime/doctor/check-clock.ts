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
const advice = 'Set the clock of this machine, best by a time service: days, news and limits go by it.';

/** A clock that is wrong makes wrong days, and with them wrong loss lines. */
export function checkClock({ now, newestWritten, heard }: ClockFacts): Finding {
  if (newestWritten !== null && newestWritten - now > allowedMs)
    return bad(`The clock says ${said(now)}, but the data were written at ${said(newestWritten)}.`, advice);
  const off = heard.find(({ saysAt, heardAt }) => Math.abs(saysAt - heardAt) > allowedMs);
  if (off) return bad(`The clock says ${said(off.heardAt)}, ${off.who} says ${said(off.saysAt)}.`, advice);
  const asked = heard.map(({ who }) => who);
  return ok(`It is ${said(now)}${asked.length > 0 ? `, and so says ${asked.join(', ')}` : ''}.`);
}

function said(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
