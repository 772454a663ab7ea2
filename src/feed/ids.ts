import { z } from 'zod';

export const feedId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
export const messageId = z.string().min(1).max(100);
