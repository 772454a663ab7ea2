/**
 * What shows one message of ours: its parts in order, and its pictures and files with what they were made from. Kept as
 * one string, such as `12.13|14:9f86d081`.
 */
export interface Ref {
  texts: number[];
  files: { id: number; of: string }[];
}

export const writeRef = ({ texts, files }: Ref): string =>
  [texts.join('.'), ...files.map(({ id, of }) => `${id}:${of}`)].join('|');

/** What is not such a string shows nothing. */
export function readRef(ref: string | null): Ref {
  if (ref === null || !/^(\d+(\.\d+)*)?(\|\d+:\w+)*$/.test(ref)) return { texts: [], files: [] };
  const [texts = '', ...files] = ref.split('|');
  return {
    texts: texts === '' ? [] : texts.split('.').map(Number),
    files: files.map((each) => {
      const [id = '', of = ''] = each.split(':');
      return { id: Number(id), of };
    }),
  };
}

export const idsIn = ({ texts, files }: Ref): number[] => [...texts, ...files.map(({ id }) => id)];
