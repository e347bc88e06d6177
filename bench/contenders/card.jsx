/** The card for React and Preact. */
export function Card({ card }) {
  const { id, kind, text, claimant, role, date, dateTime, verification, note, article } = card;
  return (
    <div className="item">
      <article className="card" lang="en" dir="ltr" aria-labelledby={`kind-${id} heading-${id}`}>
        <p id={`kind-${id}`} className="kind">
          {kind}
        </p>
        <h3 id={`heading-${id}`} className="heading" lang="en" dir="ltr">
          {text}
        </h3>
        <p className="attribution" lang="en" dir="ltr">
          <b className="claimant">{claimant}</b>, <span className="role">{role}</span>
        </p>
        <dl className="facts">
          <dt className="fact-label">Date</dt>
          <dd className="fact">
            <time className="date" dateTime={dateTime}>
              {date}
            </time>
          </dd>
          <dt className="fact-label">Verification</dt>
          <dd className="fact">
            <span className="verification">{verification}</span>
          </dd>
        </dl>
        <p className="note">
          <b>Note: </b>
          <span className="remark" lang="en" dir="ltr">
            {note}
          </span>
        </p>
        <div className="footer">
          <a className="link" href={article.href}>
            Read the article:{' '}
            <span className="name" lang="en" dir="ltr">
              {article.name}
            </span>
          </a>
        </div>
      </article>
    </div>
  );
}

/** All cards. */
export const Cards = ({ cards }) => cards.map((card) => <Card key={card.id} card={card} />);
