/** A file that is sent so that a browser might run what is in it. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  /** What its sender says that it is. */
  readonly type: string;
  readonly content: Buffer;
}

/** What every hostile file tries to run: it asks for an address that is watched. */
export const SCRIPT = `new Image().src='/it-ran';document.title='it ran'`;

export const PAGE = `<!doctype html><html><body><script>${SCRIPT}</script><img src=x onerror="${SCRIPT}"></body></html>`;
