/** What the owner may set on the page, and what is then used without a restart; what needs another stands behind it. The environment wins. */
export const ownerSettings = [
  'TELEGRAM_BOT_TOKEN',
  'DISCORD_BOT_TOKEN',
  'OPENAI_API_KEY',
  'OPENAI_MODEL',
  'MAIL_FROM',
  'SMTP_URL',
] as const;
export type OwnerSetting = (typeof ownerSettings)[number];
export type OwnerValues = Partial<Record<OwnerSetting, string>>;

export interface OwnerSettingsPort {
  /** it was set where the service was started */
  isGiven(name: OwnerSetting): boolean;
  /** What is wrong with these, in a sentence without secrets; null: nothing. */
  problemOf(values: OwnerValues): string | null;
  /** Uses what is read from now on, in place of that of before. Read in turn: what was read last is used last. */
  take(read: () => Promise<OwnerValues>): Promise<void>;
}
