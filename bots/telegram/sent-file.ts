import type { Any } from './channel-events.ts';

/** What somebody sent besides words. `id` is by which it can be fetched; null: there is nothing to fetch. */
export interface SentFile {
  kind: 'file';
  name: string;
  mime: string;
  id: string | null;
}

interface Held {
  file_id: string;
  file_name?: string;
  mime_type?: string;
}

const usual: Record<string, string> = {
  ...{ photo: 'image/jpeg', document: 'application/octet-stream', video: 'video/mp4', animation: 'video/mp4' },
  ...{ audio: 'audio/mpeg', voice: 'audio/ogg', video_note: 'video/mp4', sticker: 'image/webp' },
};
const withoutFile = ['location', 'contact', 'poll', 'venue', 'dice'];

/** A picture, a file, or whatever else holds no words. Null: it is something the platform itself noted. */
export function fileIn(message: Any): SentFile | null {
  const parts = message as unknown as Record<string, unknown>;
  for (const [kind, mime] of Object.entries(usual)) {
    const part = parts[kind];
    // Of a picture there are several sizes, the largest last.
    const held = (Array.isArray(part) ? part.at(-1) : part) as Held | undefined;
    if (held) return { kind: 'file', name: held.file_name ?? kind, mime: held.mime_type ?? mime, id: held.file_id };
  }
  const other = withoutFile.find((kind) => parts[kind] !== undefined);
  return other === undefined ? null : { kind: 'file', name: other, mime: 'text/plain', id: null };
}
