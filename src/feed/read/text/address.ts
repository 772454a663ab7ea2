/** "@", "ht", "t." and "ww" begin one. */
export function mayBeAddress(code: number, source: string, at: number): boolean {
  if (code === 0x40) return true;
  const letter = code | 0x20;
  if (letter !== 0x68 && letter !== 0x74 && letter !== 0x77) return false;
  const next = source.charCodeAt(at + 1);
  return letter === 0x74 ? next === 0x2e : (next | 0x20) === (letter === 0x68 ? 0x74 : 0x77);
}

/** How long the rest of "example.com/join" is, from the dot before its ending on. */
export function domainAt(source: string, at: number): number {
  if (!/[a-z]/i.test(source.charAt(at - 1)) || !/[a-z0-9-]/i.test(source.charAt(at - 2))) return 0;
  return (
    /^\.(?:com|net|org|info|biz|app|xyz)(?![a-z0-9])(?:\/[^\s]{0,200})?/i.exec(source.slice(at, at + 210))?.[0] ?? ''
  ).length;
}
