import type { Core } from '@strapi/strapi';

/** A file as upload providers know it. */
export interface StoredFile {
  readonly hash: string;
  readonly ext: string;
}

/** What a provider is given to store; it sets the address. */
export interface FileToStore extends StoredFile {
  readonly name: string;
  readonly mime: string;
  /** In kilobytes of 1000 bytes. */
  readonly size: number;
  readonly getStream: () => NodeJS.ReadableStream;
  url?: string;
}

/** A file as a request or a command brings it. */
export interface IncomingFile {
  readonly filepath: string;
  readonly originalFilename?: string | null;
}

type Many<T> = T | readonly T[];

/** What a person says of a file. */
export interface FileInfo {
  readonly name?: string | null;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
  readonly focalPoint?: unknown;
  readonly folder?: number | string | null;
}

export interface UploadOptions {
  readonly user?: { readonly id: number };
}

/** A row of the media library. */
export interface FileRow extends StoredFile {
  readonly id: number;
  readonly name: string;
  readonly provider: string;
  readonly folderPath: string;
  readonly formats?: Readonly<Record<string, StoredFile>> | null;
  readonly [attribute: string]: unknown;
}

type Said = Readonly<Record<string, unknown>>;

/** The part of Strapi's upload service that writes; every door leads through it. */
export interface UploadService {
  upload(
    given: { data: Said & { fileInfo?: Many<FileInfo> }; files: Many<IncomingFile> },
    options?: UploadOptions,
  ): Promise<FileRow[]>;
  replace(
    id: number | string,
    given: { data: Said & { fileInfo?: FileInfo }; file: IncomingFile },
    options?: UploadOptions,
  ): Promise<FileRow>;
  remove(file: FileRow): Promise<FileRow>;
}

export interface UploadSettings {
  readonly sizeOptimization?: boolean;
  readonly responsiveDimensions?: boolean;
}

interface Services {
  readonly upload: UploadService & { getSettings(): Promise<UploadSettings | null> };
  readonly file: {
    deleteByIds(ids?: number[]): Promise<FileRow[]>;
    getFolderPath(folder: unknown): Promise<string>;
  };
  readonly folder: { deleteByIds(ids?: number[]): Promise<unknown> };
  /** Gives a file to whichever provider is set, as a stream or as bytes. */
  readonly provider: { upload(file: FileToStore): Promise<void> };
}

type Controllers = {
  readonly 'admin-folder-file': { deleteMany(ctx: unknown): Promise<void> };
};

const SERVICES: Readonly<Record<keyof Services, readonly string[]>> = {
  upload: ['upload', 'replace', 'remove', 'getSettings'],
  file: ['deleteByIds', 'getFolderPath'],
  folder: ['deleteByIds'],
  provider: ['upload'],
};

interface UploadPlugin extends Services {
  readonly controllers: Controllers;
  readonly provider: Services['provider'] & { delete(file: StoredFile): Promise<unknown> };
}

const insist = (owner: unknown, name: string, methods: readonly string[]): void => {
  for (const method of methods) {
    if (typeof (owner as Readonly<Record<string, unknown>> | undefined)?.[method] === 'function') {
      continue;
    }
    throw new Error(`src/strapi-seams/upload-plugin.ts: Strapi has no ${name}.${method} any more`);
  }
};

/**
 * Strapi's upload plugin, as far as this project leans on it: its services, which may be given other
 * methods, and the provider that keeps the files.
 * @throws Error when an upgrade of Strapi has changed one of them
 */
export const uploadPlugin = (strapi: Core.Strapi): UploadPlugin => {
  const plugin = strapi.plugin('upload');
  const service = <N extends keyof Services>(name: N): Services[N] => {
    const found: Services[N] = plugin.service(name);
    insist(found, `service('${name}')`, SERVICES[name]);
    return found;
  };
  const controller = plugin.controller('admin-folder-file');
  insist(controller, "controller('admin-folder-file')", ['deleteMany']);
  const keeper = (plugin as unknown as { provider: UploadPlugin['provider'] }).provider;
  insist(keeper, 'provider', ['delete']);
  const giving = service('provider');
  return {
    upload: service('upload'),
    file: service('file'),
    folder: service('folder'),
    provider: {
      upload: async (file) => giving.upload(file),
      delete: async (file) => keeper.delete(file),
    },
    controllers: { 'admin-folder-file': controller as Controllers['admin-folder-file'] },
  };
};
