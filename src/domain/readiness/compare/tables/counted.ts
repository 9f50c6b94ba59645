/** What kinds of thing are counted, as far as a translation can be held to it. */
export type Counted =
  | 'person'
  | 'participation'
  | 'household'
  | 'occasion'
  | 'percent'
  | 'percentage-point'
  | 'square-metre'
  | 'kilometre'
  | 'metre'
  | 'tonne'
  | 'kilogram'
  | 'mu'
  | 'hectare'
  | 'year'
  | 'month'
  | 'week'
  | 'day'
  | 'hour'
  | 'minute'
  | 'years-of-age';

const byWord = (words: Readonly<Partial<Record<Counted, string>>>): ReadonlyMap<string, Counted> =>
  new Map(
    Object.entries(words).flatMap(([counted, list]) =>
      list
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => [word.replaceAll('_', ' '), counted as Counted] as const),
    ),
  );

/** Chinese units whose English must say the same; 个, 家, 件, 项 leave the noun to say it. */
export const CHINESE_COUNTED = byWord({
  person: '人 名 位 口 口人 户籍人 人份',
  participation: '人次 人（次） 人(次) 客次',
  household: '户 户次',
  occasion: '场 场次 场（次） 次 班次 届次',
  percent: '% 成 折 ‰',
  'percentage-point': '百分点',
  'square-metre': '平方米 平米',
  kilometre: '公里 千米',
  metre: '米',
  tonne: '吨',
  kilogram: '公斤 千克',
  mu: '亩',
  hectare: '公顷',
  year: '年 周年 载',
  month: '个月 月',
  week: '周 星期 个星期',
  day: '天 日',
  hour: '小时 个小时 个钟头',
  minute: '分钟',
  'years-of-age': '岁 周岁',
});

/** English units, plural or singular; `_` is a space within one. */
export const ENGLISH_COUNTED = byWord({
  person: `
    person persons people men women man woman child children worker workers member members employee employees staff personnel
    farmer farmers student students teacher teachers driver drivers rider riders courier couriers patient patients doctor doctors
    nurse nurses athlete athletes official officials cadre cadres leader leaders participant participants beneficiary beneficiaries
    resident residents citizen citizens visitor visitors guest guests volunteer volunteers artist artists craftsman craftsmen
    craftspeople craftsperson artisan artisans technician technicians expert experts engineer engineers graduate graduates trainee trainees
    retiree retirees pensioner pensioners migrant migrants jobseeker jobseekers delegate delegates representative representatives
    mediator mediators lawyer lawyers instructor instructors reader readers tourist tourists spectator spectators villager villagers
    individual individuals labourer labourers laborer laborers inhabitant inhabitants adult adults youngster youngsters winner winners
    contestant contestants competitor competitors recipient recipients applicant applicants user users soldier soldiers veteran veterans
    girl girls boy boys mother mothers father fathers parent parents couple_members singles master masters apprentice apprentices
    deputy deputies researcher researchers scientist scientists inspector inspectors supervisor supervisors cleaner cleaners colleague colleagues
    policyholder policyholders contributor contributors caregiver caregivers`,
  participation: `
    participations participation person-times person-time person-trips person-visits visits visit attendances attendance trips
    enrolments enrollments man-times instances uses passenger-trips`,
  household: 'households household families family homes',
  occasion:
    'events event sessions session activities activity contests contest competitions performances performance times shows lectures',
  percent: '% percent per_cent pc per_mille ‰',
  'percentage-point': 'percentage_points percentage_point pp points point',
  'square-metre': 'square_metres square_meters square_metre square_meter sqm m² m2',
  kilometre: 'kilometres kilometers kilometre kilometer km',
  metre: 'metres meters metre meter m',
  tonne: 'tonnes tons tonne ton metric_tons metric_tonnes',
  kilogram: 'kilograms kilogram kilos kg kilogrammes',
  mu: 'mu',
  hectare: 'hectares hectare ha',
  year: 'year years anniversary anniversaries',
  month: 'month months',
  week: 'week weeks',
  day: 'day days',
  hour: 'hour hours',
  minute: 'minute minutes',
  'years-of-age': 'years_old years_of_age',
});

/** English nouns that a Chinese word for occasions, households or things can never count. */
export const PEOPLE_THEMSELVES: ReadonlySet<string> = new Set([
  'people',
  'persons',
  'person',
  'workers',
  'members',
]);
