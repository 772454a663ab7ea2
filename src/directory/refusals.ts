import { defineRefusals } from '../core/outcome.ts';
import { worded } from '../words/worded.ts';

export const directoryRefusals = defineRefusals({
  ...worded({
    FEED_NOT_LISTED: 404,
    NOT_ASKED: 404,
    PERSON_UNKNOWN: 404,
    PERSON_IS_YOU: 409,
    INVITATION_UNKNOWN: 404,
    INVITATIONS_FULL: 409,
    INVITATION_OVER: 403,
    REGISTRATION_CLOSED: 403,
    ROLE_NOT_YOURS: 403,
    SERVICE_TAKEN: 409,
    SERVICE_ANOTHER: 409,
    SERVICE_NOT_LINKED: 404,
    SERVICE_LAST: 409,
    IDENTITY_UNKNOWN: 403,
    ADDRESS_UNPROVEN: 403,
    ADDRESS_KNOWN: 409,
    OWNER_ONLY: 403,
    SETTINGS_ELSEWHERE: 503,
    SETTING_GIVEN: 409,
    SETTING_UNFIT: 422,
    SETTING_NOT_SET: 404,
    TERMINAL_NOT_YOURS: 404,
    TERMINALS_MANY: 409,
  }),
});
