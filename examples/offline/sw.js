/* The page’s service worker: keeps the page, its scripts and its datasets for readers without a connection. */

const cacheName = 'claims-1';

/** What is fetched at once, so that the first visit is enough. */
const kept = [
  '/',
  '/assets/claim-elements.css',
  '/assets/claim-elements.min.js',
  '/assets/claim-elements.load.min.js',
  '/assets/claim-elements.details.min.js',
  '/assets/claim-elements.languages.min.js',
  '/data/harbour-fund.json',
];

/** What a server answers; what is kept where it cannot be reached, or fails. */
async function newest(request) {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(request, response.clone());
      return response;
    }
    return (await cache.match(request)) ?? response;
  } catch {
    return (await cache.match(request)) ?? Response.error();
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(kept)));
});

self.addEventListener('activate', (event) => {
  const clear = async () => {
    const others = (await caches.keys()).filter((name) => name !== cacheName);
    await Promise.all(others.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOwn = new URL(request.url).origin === self.location.origin;
  if (request.method === 'GET' && isOwn) event.respondWith(newest(request));
});
