import { z } from 'zod';

export const feedId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
export const messageId = z.string().min(1).max(100);
/** as whoever posts over the API names a message: what has a source before it is that source's alone */
export const ownMessageId = messageId.regex(/^[^/]+$/, 'an id has no slash');
