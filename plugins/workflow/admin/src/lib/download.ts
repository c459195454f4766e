/** Hands a diagram to the browser as a file. @param name what it is called, without the extension */
export function downloadDiagram(xml: string, name: string): void {
  const address = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.bpmn`;
  link.click();
  // The browser has begun to read it by then.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
