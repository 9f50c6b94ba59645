/** The addresses of an uploaded file and of its formats, as they are stored. */
export interface FileAddresses {
  url?: unknown;
  previewUrl?: unknown;
  formats?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A stored address is a path on this server, unless another one keeps the files. */
export const absoluteAddress = <T>(address: T, base: string): T | string =>
  typeof address === 'string' && address.startsWith('/') && !address.startsWith('//')
    ? `${base}${address}`
    : address;

/** PostgreSQL keeps JSON without the order of its names, SQLite with it: an answer has its own. */
const inOrder = <T>(entries: [string, T][]): Record<string, T> =>
  Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));

/** The formats of a file with absolute addresses, the same on every database. */
export const absoluteFormats = (formats: unknown, base: string): unknown =>
  isObject(formats)
    ? inOrder(
        Object.entries(formats).map(([name, format]) => [
          name,
          isObject(format)
            ? inOrder(Object.entries({ ...format, url: absoluteAddress(format.url, base) }))
            : format,
        ]),
      )
    : formats;

/** How each field of a file is made absolute. */
export const absoluteFields: Readonly<
  Record<keyof FileAddresses, (value: unknown, base: string) => unknown>
> = { url: absoluteAddress, previewUrl: absoluteAddress, formats: absoluteFormats };
