/** The addresses of an uploaded file and of its formats, as they are stored. */
export interface FileAddresses {
  url?: unknown;
  previewUrl?: unknown;
  formats?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A stored address is a path on this server, unless another one keeps the files. */
export const absoluteAddress = (address: unknown, base: string): unknown =>
  typeof address === 'string' && address.startsWith('/') && !address.startsWith('//')
    ? `${base}${address}`
    : address;

/** The formats of a file with absolute addresses. */
export const absoluteFormats = (formats: unknown, base: string): unknown =>
  isObject(formats)
    ? Object.fromEntries(
        Object.entries(formats).map(([name, format]) => [
          name,
          isObject(format) ? { ...format, url: absoluteAddress(format.url, base) } : format,
        ]),
      )
    : formats;

/** How each field of a file is made absolute. */
export const absoluteFields: Readonly<
  Record<keyof FileAddresses, (value: unknown, base: string) => unknown>
> = { url: absoluteAddress, previewUrl: absoluteAddress, formats: absoluteFormats };
