/**
 * Opens the printable sheet in a window of its own. It is fetched with the user's session and its
 * address is one of the browser's alone, so that it needs no link that others could follow.
 * @returns whether the browser let a window open
 */
export const showSheet = (html: string): boolean => {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  const opened = window.open(url, '_blank');
  // The window keeps what it has read; the address is not needed any more by then.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return opened !== null;
};
