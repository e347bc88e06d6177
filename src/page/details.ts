import { addDetails, addLanguages } from '../view/locale.js';
import { lazyCode } from './lazy-code.js';

/** Loads the code and the strings of details that few records have; without them, elements show their fallback. */
export const loadDetails = lazyCode(async () => {
  const { details, enDetails } = await import('../templates/details.js');
  addDetails(details, enDetails);
});

/** Loads how languages other than English are written; without it, elements show their fallback. */
export const loadLanguages = lazyCode(async () => {
  const { allLanguages } = await import('../view/other-languages.js');
  addLanguages(allLanguages);
});
