/** One sample of Prometheus' text format. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What a scrape comes to. */
export interface Exposition {
  readonly types: ReadonlyMap<string, string>;
  readonly samples: readonly Sample[];
  /** The value of the sample with this name and at least these labels. */
  valueOf(name: string, labels?: Record<string, string>): number | undefined;
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = new RegExp(`^(${NAME})="((?:[^"\\\\\\n]|\\\\[\\\\"n])*)"(?:,|$)`);
/** Prometheus reads `Nan`, which prom-client writes, as it reads `NaN`. */
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(.*)\\})? ([-+]?(?:[0-9.eE+-]+|Inf|NaN))$`, 'i');

const labelsOf = (text: string): Record<string, string> => {
  const labels: Record<string, string> = {};
  let rest = text;
  while (rest !== '') {
    const [found, name = '', value = ''] = LABEL.exec(rest) ?? [];
    if (found === undefined) throw new Error(`Not labels: ${text}`);
    labels[name] = value;
    rest = rest.slice(found.length);
  }
  return labels;
};

const numberOf = (text: string): number => Number(text.replace('Inf', 'Infinity'));

const baseOf = (name: string, types: ReadonlyMap<string, string>): string =>
  types.has(name) ? name : name.replace(/_(?:bucket|sum|count)$/, '');

/**
 * Reads Prometheus' text format, version 0.0.4.
 * @throws for a line that is not in it, a sample without a type, or one that comes twice
 */
export const readPrometheus = (text: string): Exposition => {
  if (!text.endsWith('\n')) throw new Error('The last line does not end');
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  const seen = new Set<string>();
  for (const line of text.split('\n').filter(Boolean)) {
    const [, about, what = ''] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
    if (about !== undefined) {
      if (types.has(about)) throw new Error(`Two types of ${about}`);
      types.set(about, what);
    } else if (!line.startsWith('# HELP ')) {
      const [, name, labels = '', value = ''] = SAMPLE.exec(line) ?? [];
      if (name === undefined) throw new Error(`Not a sample: ${line}`);
      if (!types.has(baseOf(name, types))) throw new Error(`No type of ${name}`);
      const identity = line.slice(0, line.lastIndexOf(' '));
      if (seen.has(identity)) throw new Error(`Twice: ${identity}`);
      seen.add(identity);
      samples.push({ name, labels: labelsOf(labels), value: numberOf(value) });
    }
  }
  const valueOf: Exposition['valueOf'] = (name, labels = {}) =>
    samples.find(
      (sample) =>
        sample.name === name &&
        Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
    )?.value;
  return { types, samples, valueOf };
};
