import mark from '../assets/mark.svg';

const NAME = '答卷 Dajuan';
const STRAPI = /\s*(\| Strapi|Strapi Admin)$/;

const retitle = (): void => {
  const rest = document.title.replace(STRAPI, '');
  const title = rest && rest !== NAME && !rest.endsWith(NAME) ? `${rest} | ${NAME}` : rest || NAME;
  if (title !== document.title) document.title = title;
};

/** Puts our name and mark on the browser's tab; Strapi writes its own name behind every title. */
export const brandHead = (): void => {
  const icon = document.createElement('link');
  icon.rel = 'icon';
  icon.type = 'image/svg+xml';
  icon.href = mark;
  document.head.append(icon);
  retitle();
  new MutationObserver(retitle).observe(document.head, { childList: true, subtree: true });
};
