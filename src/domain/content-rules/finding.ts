/** Which rule a value breaks; the wording of each code stands in the message files. */
export type RuleCode =
  | 'required'
  | 'text'
  | 'too-long'
  | 'too-short'
  | 'too-many'
  | 'twice'
  | 'pattern'
  | 'email'
  | 'number'
  | 'whole-number'
  | 'digits'
  | 'range'
  | 'one-of'
  | 'boolean'
  | 'date'
  | 'month-or-day'
  | 'period-order'
  | 'currency'
  | 'currency-missing'
  | 'currency-unused'
  | 'as-of-missing'
  | 'period-missing'
  | 'part-of-itself';

/** One broken rule: the field it is about (`words.0.word` within a component), and what its wording needs. */
export interface RuleFinding {
  code: RuleCode;
  field: string;
  params?: Record<string, string | number | readonly string[]>;
}
