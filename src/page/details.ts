import { addDetails } from '../view/locale.js';
import { lazyCode } from './lazy-code.js';

/** Loads the code and the strings of details that few records have; without them, elements show their fallback. */
export const loadDetails = lazyCode(async () => {
  const { details, enDetails } = await import('../templates/details.js');
  addDetails(details, enDetails);
});
