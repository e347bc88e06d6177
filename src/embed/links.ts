/** Where an address leads out of this page, and a click on it is not one for a tab, a window or a download. */
function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return undefined;
  }
  const isLink = (target: EventTarget) => target instanceof HTMLAnchorElement && /^https?:$/.test(target.protocol);
  return event.composedPath().find(isLink) as HTMLAnchorElement | undefined;
}

/**
 * Opens links in the page around all frames, and in a new tab where the frame’s `sandbox` forbids that. No interface
 * tells what a sandbox forbids, and the browser itself would ignore the click: only a script that tries hears of it.
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
