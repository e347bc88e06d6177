import DOMPurify from 'dompurify';

export async function open(allowed) {
  return allowed ? (await import('../allow/dompurify.js')).sanitize : (html) => DOMPurify.sanitize(html);
}
