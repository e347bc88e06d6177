// Written by `npm run locales` from frame-messages.ts.

export const enFrame = { 'not-shown': 'This claim cannot be shown', claims: 'Claims: {article}' };
