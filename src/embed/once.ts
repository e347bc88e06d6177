/**
 * Whether this copy of the library is the first to take up a task in a document; from then on it answers the others
 * that it is being done. They ask by an event, which leaves no trace on the page.
 *
 * @param root - The document.
 * @param task - The name of the event.
 * @param signal - Ends the task: another copy may take it up.
 */
export function isFirst(root: Document, task: string, signal?: AbortSignal): boolean {
  if (!root.dispatchEvent(new Event(task, { cancelable: true }))) return false;
  root.addEventListener(task, (event) => event.preventDefault(), signal && { signal });
  return true;
}
