import { DigitsInput, type CustomFieldInputProps } from './digits-input';
import { parseYear } from './parse-year';

/** A year: 2023, never 2,023. */
const YearInput = (props: CustomFieldInputProps) => (
  <DigitsInput {...props} parse={parseYear} faultId={(fault) => `dajuan.year.${fault}`} />
);

export default YearInput;
