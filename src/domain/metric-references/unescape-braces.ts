/**
 * Plain text has no escapes but this one: `\{{` is delivered as `{{`. A backslash before a
 * backslash stays, so that `\\{{metric:key}}` is two backslashes and a figure.
 */
export const unescapeBraces = (text: string): string =>
  text.replace(/\\(\{\{|\\)/g, (whole, escaped: string) => (escaped === '{{' ? escaped : whole));
