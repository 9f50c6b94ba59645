/** The two locales of a seed folder: everything is written in the first, then translated. */
export const seedLocales = { source: 'zh-Hans', translation: 'en' } as const;
