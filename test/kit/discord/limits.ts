import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIModalInteractionResponseCallbackData,
  Locale,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { problems } from './problems.ts';

/*
 * What Discord's API documents allow, as it refuses it.
 */

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type Body = Omit<RESTPostAPIChannelMessageJSONBody, 'components' | 'embeds'> & {
  embeds?: APIEmbed[];
  components?: Row[];
};

function length(path: string, text: string | undefined, least: number, most: number): number {
  // What is only space counts as nothing.
  const long = text?.trim() === '' ? 0 : [...(text ?? '')].length;
  if (text === undefined || long < least || long > most)
    throw problems.unfit(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
  return long;
}

const optional = (path: string, text: string | undefined | null, least: number, most: number): number =>
  text === undefined || text === null ? 0 : length(path, text, least, most);

/** `isAnew`: a message that is sent has something in it, an edit may leave out what stays. */
export function checkMessage(body: Body, files: readonly string[], isAnew: boolean): void {
  const { content, embeds = [], components = [], nonce } = body;
  optional('content', content, 0, 2_000);
  if (nonce !== undefined) length('nonce', String(nonce), 0, 25);
  count('embeds', embeds, 10);
  const all = embeds.reduce((sum, embed, nth) => sum + checkEmbed(`embeds.${nth}`, embed, files), 0);
  if (all > 6_000) throw problems.unfit('embeds', 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  checkRows(components);
  if (files.length > 10) throw problems.unfit('files', 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  if (isAnew && !content && embeds.length + components.length + files.length === 0) throw problems.empty();
}

function count(path: string, list: readonly unknown[], most: number, least = 0): void {
  if (list.length > most || list.length < least)
    throw problems.unfit(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
}

function checkEmbed(path: string, embed: APIEmbed, files: readonly string[]): number {
  const { title, description, fields = [], footer, author, image } = embed;
  if (title === undefined && description === undefined && fields.length === 0 && !image && !footer && !author)
    throw problems.unfit(`${path}.description`, 'BASE_TYPE_REQUIRED', 'This field is required');
  count(`${path}.fields`, fields, 25);
  const url = image?.url ?? '';
  if (url.startsWith('attachment://') && !files.includes(url.slice('attachment://'.length)))
    throw problems.unfit(`${path}.image.url`, 'URL_TYPE_INVALID', 'Referenced attachment not found');
  const inFields = fields.map(
    ({ name, value }, nth) =>
      length(`${path}.fields.${nth}.name`, name, 1, 256) + length(`${path}.fields.${nth}.value`, value, 1, 1_024),
  );
  return [
    optional(`${path}.title`, title, 1, 256),
    optional(`${path}.description`, description, 1, 4_096),
    optional(`${path}.footer.text`, footer?.text, 1, 2_048),
    optional(`${path}.author.name`, author?.name, 1, 256),
    ...inFields,
  ].reduce((sum, long) => sum + long, 0);
}

function checkRows(rows: readonly Row[]): void {
  count('components', rows, 5);
  const ids = new Set<string>();
  for (const [nth, row] of rows.entries()) {
    const path = `components.${nth}`;
    const parts = row.components ?? [];
    count(`${path}.components`, parts, parts.some(({ type }) => type !== 2) ? 1 : 5, 1);
    for (const [at, part] of parts.entries()) checkPart(`${path}.components.${at}`, part, ids);
  }
}

function checkPart(path: string, part: APIComponentInMessageActionRow, ids: Set<string>): void {
  if (!('custom_id' in part)) return;
  length(`${path}.custom_id`, part.custom_id, 1, 100);
  if (ids.has(part.custom_id))
    throw problems.unfit(
      `${path}.custom_id`,
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    );
  ids.add(part.custom_id);
  if (part.type === 2) length(`${path}.label`, 'label' in part ? part.label : undefined, 1, 80);
  if (part.type !== 3) return;
  optional(`${path}.placeholder`, part.placeholder, 0, 150);
  count(`${path}.options`, part.options, 25, 1);
  for (const [nth, { label, value, description }] of part.options.entries()) {
    length(`${path}.options.${nth}.label`, label, 1, 100);
    length(`${path}.options.${nth}.value`, value, 1, 100);
    optional(`${path}.options.${nth}.description`, description, 1, 100);
  }
  if (new Set(part.options.map(({ value }) => value)).size < part.options.length)
    throw problems.unfit(
      `${path}.options`,
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    );
}

/** A modal asks by one line of text a row. */
export function checkModal({ title, custom_id, components }: APIModalInteractionResponseCallbackData): void {
  length('data.title', title, 1, 45);
  length('data.custom_id', custom_id, 1, 100);
  count('data.components', components, 5, 1);
  const ids = new Set<string>();
  for (const [nth, row] of components.entries()) {
    const path = `data.components.${nth}.components.0`;
    const input = 'components' in row ? row.components[0] : undefined;
    if (row.type !== 1 || input?.type !== 4)
      throw problems.unfit(path, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (4,).');
    length(`${path}.custom_id`, input.custom_id, 1, 100);
    if (ids.has(input.custom_id))
      throw problems.unfit(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
    ids.add(input.custom_id);
    length(`${path}.label`, input.label, 1, 45);
    optional(`${path}.placeholder`, input.placeholder, 0, 100);
    optional(`${path}.value`, input.value, 0, 4_000);
    const { min_length: least = 0, max_length: most = 4_000 } = input;
    if (least < 0 || most < 1 || most > 4_000 || least > most)
      throw problems.unfit(`${path}.max_length`, 'NUMBER_TYPE_MAX', 'int value should be less than or equal to 4000.');
  }
}

const commandName = /^[-_\p{L}\p{N}]{1,32}$/u;

export function checkCommands(commands: RESTPutAPIApplicationCommandsJSONBody): void {
  count('', commands, 100);
  const names = new Set<string>();
  for (const [nth, command] of commands.entries()) {
    checkName(`${nth}`, command.name);
    if (names.has(command.name))
      throw problems.unfit(
        `${nth}.name`,
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    names.add(command.name);
    if (!('description' in command)) continue;
    length(`${nth}.description`, command.description, 1, 100);
    checkLocalised(`${nth}`, command.description_localizations);
    const options = 'options' in command ? (command.options ?? []) : [];
    count(`${nth}.options`, options, 25);
    for (const [at, option] of options.entries()) {
      checkName(`${nth}.options.${at}`, option.name);
      length(`${nth}.options.${at}.description`, option.description, 1, 100);
      checkLocalised(`${nth}.options.${at}`, option.description_localizations);
    }
  }
}

const locales = new Set<string>(Object.values(Locale));

function checkLocalised(path: string, told: object | null | undefined): void {
  for (const [locale, text] of Object.entries(told ?? {})) {
    if (!locales.has(locale))
      throw problems.unfit(`${path}.description_localizations`, 'APPLICATION_COMMAND_INVALID_LOCALE', 'Invalid locale');
    length(`${path}.description_localizations.${locale}`, text ?? '', 1, 100);
  }
}

function checkName(path: string, name: string): void {
  if (!commandName.test(name) || name !== name.toLowerCase())
    throw problems.unfit(`${path}.name`, 'STRING_TYPE_REGEX', 'String value did not match validation regex.');
}
