/** @throws {Error} If the browser refuses. It has to be called while the browser handles a click. */
export async function writeClipboard(text: string, html: string): Promise<void> {
  // Absent on pages that are not served over https, such as many a CMS preview; half of it in Firefox before 127.
  const { clipboard } = navigator as Partial<Navigator>;
  if (clipboard && 'ClipboardItem' in globalThis) {
    const blob = (type: string, content: string) => new Blob([content], { type });
    const item = new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) });
    return clipboard.write([item]);
  }
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
  };
  addEventListener('copy', fill, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on such a page
  const copied = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  if (!copied) throw new Error('The browser refused to copy.');
}
