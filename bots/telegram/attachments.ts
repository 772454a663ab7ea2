import { createHash } from 'node:crypto';
import type { Block } from '../../src/core/chat.ts';

/** A picture or a file of a message: it is a message of its own here. */
export interface Attachment {
  /** the same for the same content */
  of: string;
  as: 'photo' | 'document';
  name: string;
  caption: string;
  bytes: Buffer;
}

const longestCaption = 1_024;

/** Drawings made of lines are shown as pictures nowhere: they go out as files. */
export function attachmentsOf(blocks: readonly Block[]): Attachment[] {
  return blocks.flatMap((block): Attachment[] => {
    if (block.kind !== 'picture' && block.kind !== 'file') return [];
    const bytes = Buffer.from(block.data, 'base64');
    const of = createHash('sha256').update(block.mime).update(bytes).digest('hex').slice(0, 12);
    if (block.kind === 'file') return [{ of, as: 'document', name: block.name, caption: '', bytes }];
    const isPhoto = block.mime === 'image/png';
    const name = isPhoto ? 'picture.png' : 'picture.svg';
    return [{ of, as: isPhoto ? 'photo' : 'document', name, caption: block.alt.slice(0, longestCaption), bytes }];
  });
}
