import { json } from '@sveltejs/kit';

import ferries from '$lib/ferries.json';

export const GET = () => json(ferries);
