import { getFetchClient } from '@strapi/strapi/admin';

const setOnce = (key: string, value: unknown): void => {
  if (window.localStorage.getItem(key) === null) {
    window.localStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
  }
};

/** A browser that asks for Chinese gets the Chinese interface until its user chooses another. */
export const preferBrowserLanguage = (): void => {
  const [preferred = ''] = window.navigator.languages;
  setOnce('strapi-admin-language', preferred.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en');
};

/** Marks Strapi's guided tour and its banner about the media library as seen. */
export const skipTours = async (): Promise<void> => {
  setOnce('STRAPI_GUIDED_TOUR', { enabled: false, hidden: true });
  const { get } = getFetchClient();
  const { data } = await get<{ data: { uuid: string | false } }>('/admin/init');
  for (const legacy of [true, false]) {
    setOnce(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_${legacy}:${data.data.uuid}`, true);
  }
};
