import { Article } from './article';

/** A page whose elements a server writes with their attributes, and a browser fills. */
export default function Page() {
  return <Article />;
}
