const localNames = ['localhost', '127.0.0.1', '[::1]'];

/** Hidden files, such as those of Git, and the address by which the server reaches files outside of the project. */
const isPrivate = (name) => name.startsWith('.') || name === '__wds-outside-root__';

/**
 * Middleware of a server for this machine alone. A page on the web can have a name that leads to this machine, and would read
 * the files of the project by it (https://github.com/webpack/webpack-dev-server/issues/887).
 */
export function localOnly(context, next) {
  if (!localNames.includes(context.hostname)) context.throw(403, 'This server answers to localhost only.');
  if (decodeURIComponent(context.path).split(/[/\\]/).some(isPrivate)) context.throw(404);
  return next();
}
