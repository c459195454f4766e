/** Hands a text to the browser as a file. @param name as the reader will find it in their downloads */
export function download(name: string, text: string, mime = 'application/xml'): void {
  const address = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
