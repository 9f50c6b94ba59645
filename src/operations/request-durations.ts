import { Histogram, type Registry } from 'prom-client';
import type { ObservedRequest } from './observed-request';
import { ROUTE_CLASSES, type RouteClass } from './route-class';

type Label = 'method' | 'route' | 'status' | 'le';

/** Upper bounds in seconds: from an answer of the cache to one that is too slow. */
const BOUNDS = [0.0005, 0.001, 0.0025, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'other'];
const STATUSES = ['1xx', '2xx', '3xx', '4xx', '5xx'];
const NAME = 'dajuan_http_request_duration_seconds';
const HELP = 'Seconds from the head of a request to the end of its answer';

/** After the buckets of one combination of labels: all above them, and the sum. */
const SUM = BOUNDS.length + 1;

/** A histogram that counts into arrays: to count costs no allocation, to read makes the labels. */
class RequestDurations extends Histogram<Label> {
  readonly #cells = new Map<number, Float64Array>();

  count({ method, status, milliseconds }: ObservedRequest, route: RouteClass): void {
    const known = METHODS.indexOf(method);
    const row = known === -1 ? METHODS.length - 1 : known;
    const kind = Math.min(Math.max(Math.floor(status / 100), 1), STATUSES.length) - 1;
    const at = (row * ROUTE_CLASSES.length + ROUTE_CLASSES.indexOf(route)) * STATUSES.length + kind;
    let cell = this.#cells.get(at);
    if (!cell) this.#cells.set(at, (cell = new Float64Array(SUM + 1)));
    const seconds = milliseconds / 1000;
    let bucket = 0;
    while (bucket < BOUNDS.length && seconds > (BOUNDS[bucket] ?? 0)) bucket += 1;
    cell[bucket] = (cell[bucket] ?? 0) + 1;
    cell[SUM] = (cell[SUM] ?? 0) + seconds;
  }

  #valuesOf(at: number, cell: Float64Array) {
    const labels = {
      method: METHODS[Math.floor(at / STATUSES.length / ROUTE_CLASSES.length)] ?? '',
      route: ROUTE_CLASSES[Math.floor(at / STATUSES.length) % ROUTE_CLASSES.length] ?? '',
      status: STATUSES[at % STATUSES.length] ?? '',
    };
    let total = 0;
    const buckets = [...BOUNDS, '+Inf'].map((le, index) => {
      total += cell[index] ?? 0;
      return { metricName: `${NAME}_bucket`, labels: { le, ...labels }, value: total };
    });
    return [
      ...buckets,
      { metricName: `${NAME}_sum`, labels, value: cell[SUM] ?? 0 },
      { metricName: `${NAME}_count`, labels, value: total },
    ];
  }

  /** What the registry asks for, and `get` too. */
  getForPromString() {
    const values = [...this.#cells].flatMap(([at, cell]) => this.#valuesOf(at, cell));
    return Promise.resolve({
      name: NAME,
      help: HELP,
      type: 'histogram',
      aggregator: 'sum',
      values,
    });
  }
}

/** Counts requests by method, route class and status class, with how long they took. */
export const createRequestDurations = (registry: Registry): RequestDurations =>
  new RequestDurations({
    name: NAME,
    help: HELP,
    labelNames: ['method', 'route', 'status'],
    buckets: BOUNDS,
    registers: [registry],
  });
