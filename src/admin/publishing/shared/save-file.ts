/** Lets the browser save a file that was fetched. */
export const saveFile = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun; its address is not needed for it to end.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
