import { defineRefusals } from '../../core/outcome.ts';
import { worded } from '../../words/worded.ts';

export const webhookRefusals = defineRefusals(
  worded({ WEBHOOK_UNKNOWN: 404, WEBHOOK_TAKEN: 409, WEBHOOK_TOO_MANY: 409, WEBHOOK_ADDRESS: 422 }),
);
