import { addDetails } from '../view/locale.js';

let loading: Promise<void> | undefined;

/** Loads the code and the strings of details that few records have, once; without them, elements show their fallback. */
export function loadDetails(): Promise<void> {
  const add = ({ details, enDetails }: typeof import('../templates/details.js')) => addDetails(details, enDetails);
  return (loading ??= import('../templates/details.js').then(add).catch(reportError));
}
