/**
 * Returns the http or https link of a plain click; `undefined` for a click that opens a tab or a window, or downloads.
 */
function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return undefined;
  }
  const isLink = (target: EventTarget) => target instanceof HTMLAnchorElement && /^https?:$/.test(target.protocol);
  return event.composedPath().find(isLink) as HTMLAnchorElement | undefined;
}

/**
 * Opens links in the top page, or in a new tab if the frame’s `sandbox` forbids navigation of the top page. No
 * interface reports the permissions of a sandbox, and the browser ignores a forbidden click silently, so a script must
 * try and catch the exception.
 */
export function openLinksOutside(): void {
  const { top } = window;
  if (!top || top === window) return;
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link) return;
    try {
      top.location.href = link.href;
      event.preventDefault();
    } catch {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  });
}
