import { createRoot } from 'react-dom/client';
import { EmbeddedTweet } from 'react-tweet';

/** A picture of one pixel, which avoids a request. */
const picture = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Converts a card to a post: text, note, author and date; a post has no facts. */
function post({ id, text, claimant, role, dateTime, note }) {
  const words = `${text} ${note}`;
  return {
    __typename: 'Tweet',
    id_str: id,
    lang: 'en',
    created_at: `${dateTime}T12:00:00.000Z`,
    display_text_range: [0, words.length],
    entities: { hashtags: [], urls: [], user_mentions: [], symbols: [] },
    text: words,
    user: {
      id_str: '1',
      name: claimant,
      screen_name: role,
      profile_image_url_https: picture,
      profile_image_shape: 'Circle',
      verified: false,
      is_blue_verified: false,
    },
    edit_control: { edit_tweet_ids: [id], editable_until_msecs: '0', is_edit_eligible: false, edits_remaining: '0' },
    isEdited: false,
    isStaleEdit: false,
    favorite_count: 1,
    conversation_count: 1,
    news_action_type: 'conversation',
  };
}

let root;

/** Renders the cards. */
export function show(main, cards) {
  root ??= createRoot(main);
  root.render(
    cards.map((card) => (
      <div className="item" key={card.id}>
        <EmbeddedTweet tweet={post(card)} />
      </div>
    )),
  );
}

/** Updates the cards on the page with new data. */
export const update = ({ main, cards }) => show(main, cards);
