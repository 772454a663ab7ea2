/** Who is told which session ended, so that what is open in it ends as well. */
export const topicOf = (session: string): string => `session:${session}`;

/** Whoever was let in while nobody could sign in: over once somebody can. */
export const withoutSignIn = 'local';
