import { runSchedules } from './heard.ts';
import { runSchedule } from './telegram-schedule.ts';

await runSchedules(runSchedule, { things: 'updates', beside: 8 });
