import type { Core } from '@strapi/strapi';

/** The settings of `config/events.ts`. */
export interface EventSettings {
  readonly workers: boolean;
  readonly allowPrivate: boolean;
  readonly requireHttps: boolean;
  readonly retryScale: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly retentionDays: number;
}

export const eventSettings = (strapi: Core.Strapi): EventSettings => strapi.config.get('events');
