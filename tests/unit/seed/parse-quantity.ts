/** A quantity of the source, read as a number. */
export interface ParsedQuantity {
  value: number;
  /** Whether it is a lower bound: 超, 余 or 多. */
  over: boolean;
  /** What follows the number: 人次, 家, 亿元 gives 元. */
  measure: string;
}

const form =
  /^(?:连续)?(?<above>超)?(?<number>\d+(?:\.\d+)?|千|两)(?<scale>[万亿])?(?<more>余|多)?(?<measure>\p{Script=Han}*)$/u;

const words: Readonly<Record<string, number>> = { 千: 1000, 两: 2 };
const scales: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Reads the forms the 2023 source uses; anything else is an error, never a guess. */
export const parseQuantity = (quantity: string): ParsedQuantity => {
  const parts = form.exec(quantity)?.groups;
  if (!parts) throw new Error(`not a quantity: ${quantity}`);
  const number = words[parts.number ?? ''] ?? Number(parts.number);
  const scale = scales[parts.scale ?? ''] ?? 1;
  return {
    // 1.62 is no exact double: the product is rounded back to the four decimals a value may have.
    value: Math.round(number * scale * 10_000) / 10_000,
    over: parts.above !== undefined || parts.more !== undefined,
    measure: parts.measure ?? '',
  };
};
