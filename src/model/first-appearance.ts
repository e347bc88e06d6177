import type { Appearance, Claim } from './types.js';

/** Returns the appearance that is shown: the first time that the claim was made. */
export const firstAppearance = ({ appearances }: Claim): Appearance => appearances[0]!;
