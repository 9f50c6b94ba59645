import { DigitsInput, type CustomFieldInputProps } from './digits-input';
import { parseExactNumber } from './parse-exact-number';

/** A value of up to 15 significant digits, kept as typed. */
const ExactNumberInput = (props: CustomFieldInputProps) => (
  <DigitsInput {...props} parse={parseExactNumber} faultId={(fault) => `dajuan.number.${fault}`} />
);

export default ExactNumberInput;
