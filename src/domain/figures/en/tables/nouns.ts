import { wordList } from '../../word-list';

/** Plurals without an s, and units that have none. */
export const IRREGULAR_PLURALS = wordList(`
  people men women children staff personnel police cattle sheep aircraft feet teeth mu yuan data media criteria phenomena
  craftsmen craftspeople tradespeople businesspeople salespeople spokespeople fishermen policemen firefighters alumni
  km kg cm mm sqm kwh mwh gwh kw mw gw gb mb tb ha hz km² m² m³ series species headquarters crossroads
  countrymen townspeople freshmen workmen servicemen chairpersons offspring fish livestock folk youth crew teu
`);

/** Words that end in s and are no plural noun. */
export const NOT_PLURAL = wordList(`
  this its his hers ours yours theirs was is has does us as thus plus versus perhaps always sometimes besides towards afterwards
  upwards downwards backwards forwards across various previous numerous famous less unless whereas yes gas bus bonus campus
  status virus focus census surplus class press process access success business progress congress express mass glass grass
  analysis basis crisis emphasis thesis news physics economics politics mathematics continuous consecutive overseas
  indoors outdoors downstairs upstairs nowadays else's makes takes gives gets comes goes says shows sees becomes means remains includes
  covers accounts stands ranks represents exceeds reaches rises falls needs helps plays serves brings keeps holds contains marks
`);

/** Plurals that modify a noun behind them: skills contests, sports events, women workers. */
export const MODIFIERS = wordList(`
  skills sports arts rights services sales goods savings resources affairs systems operations awards communications women men
  humanities sciences crafts honours benefits
`);

/** Words at which a noun phrase ends. */
export const PHRASE_ENDS = wordList(`
  of in on at to from by for with across over under during through between among into about per than after before since until via
  including against within throughout toward towards around above below up down out off along despite beyond near without amid
  and or but nor while that which who whose whom when where if because so though although as whereas
  the a an this that these those its their our his her my your each every all any no both such what how
  is are was were be been being has have had do did does will would can could may might shall should must
  became become took take taken went gone came come received get got gave given made make held hold won win saw see
  rose rise fell fall grew grow kept keep left let met paid put ran read said sat sent set showed sold spent stood told thought
  wrote written won't not also only already still now then too there here it they we you he she i them us him
  began begun built bought brought drew fought found flew knew led lost sought taught benefited benefitted participated attended joined
  visited enjoyed registered_with reached totalled totaled compared respectively altogether nationwide citywide worldwide overall annually yearly
`);

/** Words between a number of years and the years: five consecutive years. */
export const LASTING = wordList(
  'consecutive straight full more whole successive running entire calendar working additional further long',
);
/** Lengths of time. */
export const DURATION_NOUNS = wordList(`
  year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries night nights
  weekday weekdays workday workdays semester semesters quarter quarters fortnight fortnights
`);

/** Behind a hyphen these count: a 12-member team, a 500-metre track. */
export const COUNTED_BY_HYPHEN = wordList(`
  member person people strong seat bed storey story metre meter kilometre kilometer mile hectare mu ton tonne acre square page floor
  room unit piece part item man woman player team kilogram litre degree yuan dollar
`);

/** What makes stars, tiers and places in an order of a number. */
export const ORDER_NOUNS = wordList('star stars tier tiers level A-level ranked rated');

/** Units of two words. */
export const UNIT_HEADS = wordList('square cubic metric nautical person passenger US');

/** Nouns that end like adjectives: one library, one initiative. */
export const NOUNS_LIKE_ADJECTIVES = wordList(`
  library sanctuary secretary diary hospital festival capital manual journal clinic topic archive initiative alternative executive
  incentive building training meeting wedding family assembly factory dormitory laboratory territory category bed canal terminal
  medal proposal trial signal animal individual professional goal deal directory anniversary summary collective representative
  objective perspective rehearsal arrival appeal withdrawal memorial tribunal channel feed seed shed hearing housing setting listing
  offering filing recording drawing reading painting ceiling landing crossing parking table cable vegetable variable comic
`);
