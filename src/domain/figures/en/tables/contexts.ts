import { wordList } from '../../word-list';

export const MONTHS = wordList(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Before a year without a noun of its own. */
export const YEAR_CONTEXT = wordList(`
  in since by from to until till during the for year of and through before after between early late mid spring summer autumn winter fall end
  throughout fiscal january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  its this last next new beginning start
`);

/** Before a number these give it a place in an order. */
export const ORDERERS = wordList(`
  no nos chapter section article part phase volume issue item stage grade class category figure table appendix annex page step
  top ranked ranking rank rule clause paragraph lesson unit level tier point circular document order decree version session_no round type
`);

/** Before a number these make it a name. */
export const NAMERS = wordList(
  'hotline tel telephone phone call dial dialling calling fax postcode zip room route flight train bus line mobile whatsapp wechat qq code gate channel',
);

/** Behind a number these make it a name. */
export const NAMED = wordList('hotline helpline model');

/** Before “one” these make it count. */
export const COUNTING_ONE = wordList('only just exactly precisely');
