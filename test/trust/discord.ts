import { runSchedule } from './discord-schedule.ts';
import { runSchedules } from './heard.ts';

// A new session has to be waited for up to five seconds, so many may wait beside each other.
await runSchedules(runSchedule, { things: 'messages', beside: 16 });
