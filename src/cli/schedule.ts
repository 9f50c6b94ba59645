import type { Core } from '@strapi/strapi';
import { hasOffset } from '../domain/time-zones/read-moment';
import { addSchedule } from '../schedules/add-schedule';
import { cancelSchedule } from '../schedules/cancel-schedule';
import { findSchedules } from '../schedules/find-schedules';
import type { Schedule } from '../schedules/schedule';
import type { Command, CommandResult, GivenOptions, WithStrapi } from './command';
import { editionOfYear, readLocaleOption, readYearArgument } from './edition-argument';

const lineOf = ({ documentId, locale, at, timeZone, state, message, note }: Schedule): string =>
  [documentId, state.padEnd(9), locale.padEnd(7), at, timeZone, message ?? note ?? '']
    .join('  ')
    .trimEnd();

const list = async (args: readonly string[], withStrapi: WithStrapi): Promise<CommandResult> => {
  const year = readYearArgument('schedule list', args);
  const schedules = await withStrapi(async (strapi) =>
    findSchedules(strapi, (await editionOfYear(strapi, year)).documentId),
  );
  const nothing = `Nothing of the edition ${year} is scheduled.`;
  return { text: schedules.map(lineOf).join('\n') || nothing, json: schedules };
};

const cancel = async (
  [id = '', ...more]: readonly string[],
  withStrapi: WithStrapi,
): Promise<CommandResult> => {
  if (id === '' || more.length > 0) throw new Error('schedule cancel takes the id of one schedule');
  const isFound = await withStrapi((strapi) => cancelSchedule(strapi, id, new Date()));
  if (!isFound) throw new Error(`There is no schedule ${id}`);
  return { text: `Cancelled: ${id}`, json: { documentId: id, state: 'cancelled' } };
};

const add = async (
  args: readonly string[],
  options: GivenOptions,
  withStrapi: WithStrapi,
): Promise<CommandResult> => {
  const year = readYearArgument('schedule', args);
  const locale = readLocaleOption(options);
  const { at, zone: timeZone, note } = options;
  if (at === undefined) throw new Error('schedule needs --at, such as --at "2024-01-15 08:00"');
  if (timeZone === undefined && !hasOffset(String(at))) {
    throw new Error('schedule needs --zone, such as Asia/Shanghai, or an offset in --at');
  }
  const input = { locale, at, timeZone, note, person: 'cli' };
  const added = await withStrapi(async (strapi: Core.Strapi) =>
    addSchedule(strapi, await editionOfYear(strapi, year), input, new Date()),
  );
  const text = [lineOf(added), ...(added.notice === null ? [] : [added.notice])].join('\n');
  return { text, json: added };
};

/** Schedules an edition to be published at a moment, lists what is scheduled, or cancels it. */
export const schedule: Command = {
  usage: 'schedule EDITION --at TIME [--zone ZONE] [--locale LOCALE] [--note NOTE] | list | cancel',
  summary: 'publish later; “schedule list EDITION” lists, “schedule cancel ID” cancels',
  options: {
    locale: { type: 'string' },
    at: { type: 'string' },
    zone: { type: 'string' },
    note: { type: 'string' },
  },
  run: async (args, options, withStrapi) => {
    const [first, ...rest] = args;
    if (first === 'list') return list(rest, withStrapi);
    if (first === 'cancel') return cancel(rest, withStrapi);
    return add(args, options, withStrapi);
  },
};
