/** The content types whose texts may refer to metrics. */
export type ProseType = 'edition' | 'letter' | 'report-section' | 'photo';

/** A field that may refer to metrics; plain text has no code spans and loses an escape's backslash. */
export interface ProseField {
  readonly name: string;
  readonly markdown: boolean;
}

const plain = (name: string): ProseField => ({ name, markdown: false });
const markdown = (name: string): ProseField => ({ name, markdown: true });

/** Every prose field, by content type. */
export const PROSE_FIELDS: Readonly<Record<ProseType, readonly ProseField[]>> = {
  edition: [plain('subtitle'), markdown('lede')],
  letter: [markdown('body'), plain('closing')],
  'report-section': [plain('title'), plain('kicker'), markdown('body')],
  photo: [plain('caption'), plain('alternativeText')],
};

/** The name of the field that lists the figures of a prose field, beside it in every answer. */
export const figuresOf = (field: string): string => `${field}Figures`;
