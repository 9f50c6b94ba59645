import type { ContentPhoto, EditionContent } from '../../domain/published-edition/edition-content';

const block = (lines: readonly (string | null | undefined)[]): string =>
  lines.filter((line) => line !== null && line !== undefined && line !== '').join('\n\n');

const photoLine = ({ caption, credit }: ContentPhoto): string =>
  `[photo] ${credit === null ? caption : `${caption} (${credit})`}`;

/** An edition's content as a person reads it in a terminal. */
export const contentText = (content: EditionContent): string => {
  const { title, subtitle, byline, publisher, ledeText, coverPhoto, letter } = content;
  return block([
    `# ${title}`,
    subtitle,
    byline,
    publisher,
    coverPhoto && photoLine(coverPhoto),
    ledeText,
    letter &&
      block([
        `## ${letter.title}`,
        letter.salutation,
        letter.bodyText,
        letter.closing,
        `${letter.signatory}, ${letter.signedOn}`,
      ]),
    ...content.sections.map((section) =>
      block([
        `## ${section.title}`,
        section.kicker,
        section.bodyText,
        ...section.photos.map(photoLine),
      ]),
    ),
    content.metrics.map(({ key, label, text }) => `${key}  ${label}: ${text}`).join('\n'),
  ]);
};
