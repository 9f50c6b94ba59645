/** Currencies as Chinese prints them, behind the number. */
export const CHINESE_CURRENCIES: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  HKD: '港元',
  MOP: '澳门元',
  TWD: '新台币',
  KRW: '韩元',
  SGD: '新加坡元',
  AUD: '澳元',
  CAD: '加元',
  CHF: '瑞士法郎',
  RUB: '卢布',
  INR: '卢比',
  THB: '泰铢',
};

/** Currencies as English prints them, in front of the number; others by their ISO 4217 code. */
export const ENGLISH_CURRENCIES: Readonly<Record<string, string>> = {
  CNY: 'RMB ',
  USD: 'US$',
  EUR: '€',
  GBP: '£',
  JPY: 'JPY ',
  HKD: 'HK$',
};
