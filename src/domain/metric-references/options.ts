/** The options whose values are a closed list. */
export const CLOSED_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  style: ['full', 'number', 'compact', 'exact'],
  qualifier: ['exact', 'over', 'nearly', 'about', 'at-least', 'at-most', 'none'],
  numerals: ['digits', 'words'],
};

/** Every option of a reference; `form` and `unit` take any words. */
export const OPTIONS: readonly string[] = ['style', 'qualifier', 'form', 'numerals', 'unit'];
