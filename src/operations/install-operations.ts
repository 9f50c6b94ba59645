import type { RequestListener } from 'node:http';
import type { Core } from '@strapi/strapi';
import { createAccessLog } from './access-log';
import { answerOperator } from './answer-operator';
import { createReadyCheck } from './check-ready';
import { createMetrics, type Metrics } from './metrics';
import { createObserver, type Observer } from './observe-requests';
import type { ObservedRequest } from './observed-request';

interface Settings {
  readonly hitSample: number;
  readonly metricsToken: string;
}

/** What those who run a server see of it: its log, its health, its metrics. */
export interface Operations extends Pick<Observer, 'noteCache'> {
  /** Adds a metric, read whenever the metrics are; nothing happens where there are none. */
  readonly addGauge: Metrics['addGauge'];
  /** Where the cache's numbers are read from, once. */
  readonly setCacheStatistics: Metrics['setCacheStatistics'];
  /** Stands before all that answers requests by now: call it last. */
  watchServer(): void;
  /** Writes the last lines of the log. */
  stop(): void;
}

const NAME = 'dajuan.operations';

const createOperations = (strapi: Core.Strapi): Operations => {
  const { hitSample, metricsToken } = strapi.config.get<Settings>('operations');
  const doors = {
    rest: strapi.config.get('api.rest.prefix', '/api'),
    graphql: strapi.plugin('graphql').config<string>('endpoint'),
  };
  const metrics = metricsToken === '' ? undefined : createMetrics(strapi, doors);
  const write = (lines: string) => void process.stdout.write(lines);
  const log = createAccessLog({ hitSample, write });
  const tell = (request: ObservedRequest): void => {
    if (strapi.log.isLevelEnabled('http')) log.add(request);
    metrics?.count(request);
  };
  const observer = createObserver(tell);
  const operator = {
    checkReady: createReadyCheck(strapi),
    metrics: metrics && { token: metricsToken, of: metrics },
  };
  return {
    noteCache: observer.noteCache,
    addGauge: (...gauge) => metrics?.addGauge(...gauge),
    setCacheStatistics: (read) => metrics?.setCacheStatistics(read),
    stop: log.flush,
    watchServer: () => {
      const server = strapi.server.httpServer;
      const [inner] = server.listeners('request') as RequestListener[];
      if (!inner) throw new Error('Strapi has no request listener to stand before');
      server.removeListener('request', inner);
      server.on('request', (request, response) => {
        observer.observe(request, response);
        if (!answerOperator(operator, request, response)) inner(request, response);
      });
    },
  };
};

/** Makes the operations of an application known to all that has something to tell. */
export const installOperations = (strapi: Core.Strapi): Operations => {
  const operations = createOperations(strapi);
  strapi.add(NAME, () => operations);
  return operations;
};

/** The operations of an application. */
export const operationsOf = (strapi: Core.Strapi): Operations => strapi.get(NAME);
