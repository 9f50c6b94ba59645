import { isMonthOrDay } from './calendar';
import type { RuleFinding } from './finding';

/** A date kept with month or day precision must exist: 2024-01, 2024-01-15, not 2023-02-30. */
export const checkMonthOrDay = (field: string, value: unknown): RuleFinding[] =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'string' && isMonthOrDay(value))
    ? []
    : [{ code: 'month-or-day', field }];
