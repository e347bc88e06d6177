import ferries from '../ferries.json';

export const GET = () => Response.json(ferries);
