import { ask } from '../../core/office.ts';
import { type OwnerValues, ownerSettings } from '../../core/owner-settings.ts';
import { internally } from '../../core/who.ts';
import { listOwnerSettings, sealOwnerSettingAnew } from '../../directory/owner-settings.ts';
import type { OfficeContext } from '../catalogue.ts';

export const aboutSetting = (name: string): string => `setting ${name}`;
const inside = internally('owner-settings');

type Context = Pick<OfficeContext, 'office' | 'services'>;

/** What was set on the page, opened. One that stays shut, as where the key was lost, is as if it were not set. */
export async function openKept({ office, services }: Context): Promise<OwnerValues> {
  const { seal, log } = services;
  const listed = await ask(office.directory(), listOwnerSettings, {}, inside);
  if (!listed.ok) throw new Error(`settings of the owner are not listed: ${listed.refusal.code}`);
  const values: OwnerValues = {};
  for (const { name, sealed: before } of listed.value.kept) {
    if (!seal) continue;
    try {
      const value = await seal.open(before, aboutSetting(name));
      values[name] = value;
      if (!(await seal.isOld(before))) continue;
      const sealed = await seal.seal(value, aboutSetting(name));
      await ask(office.directory(), sealOwnerSettingAnew, { name, before, sealed }, inside);
    } catch (error) {
      log.error({ name, error: String(error) }, 'a setting that was set on the page stays shut; set it anew');
    }
  }
  return values;
}

/** The environment wins, also over what was set on the page before. What does not fit beside it any more is not used. */
export async function useKept(context: Context): Promise<void> {
  const port = context.services.ownerSettings;
  await port?.take(async () => {
    const kept = await openKept(context);
    let values: OwnerValues = {};
    // In their order: what another needs stands before it.
    for (const name of ownerSettings) {
      if (kept[name] === undefined || port.isGiven(name)) continue;
      const more = { ...values, [name]: kept[name] };
      const problem = port.problemOf(more);
      if (problem === null) values = more;
      else context.services.log.error({ name, problem }, 'what was set on the page does not fit beside the rest');
    }
    return values;
  });
}
