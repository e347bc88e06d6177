import ferries from '~~/shared/ferries.json';

export default defineEventHandler(() => ferries);
