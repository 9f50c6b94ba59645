/** The locale everything is written in first; its structure and facts hold in every locale. */
export const SOURCE_LOCALE = 'zh-Hans';
