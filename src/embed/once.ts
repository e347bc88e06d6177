/**
 * Returns true if this copy of the library is the first to claim a task in a document. Later copies are refused until
 * the task ends. The copies communicate by an event, which leaves no trace on the page.
 *
 * @param root - The document.
 * @param task - The name of the event.
 * @param signal - Ends the task, so another copy may claim it.
 */
export function isFirst(root: Document, task: string, signal?: AbortSignal): boolean {
  if (!root.dispatchEvent(new Event(task, { cancelable: true }))) return false;
  root.addEventListener(task, (event) => event.preventDefault(), signal && { signal });
  return true;
}
