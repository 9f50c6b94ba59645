/** Everything is written in this language first; other languages follow its structure and facts. */
export const SOURCE_LOCALE = 'zh-Hans';
