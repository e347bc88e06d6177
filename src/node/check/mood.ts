/** How the press of a language writes what it reports and does not know itself. */
interface Mood {
  /** The mood for the words of others, with forms of it. */
  readonly name: string;
  /** Indicative forms of frequent verbs that are no form of another mood or of a noun. */
  readonly indicative: ReadonlySet<string>;
  /** Forms of that mood, and words by which a sentence says itself whose words it reports. */
  readonly reported: ReadonlySet<string>;
  /** The ending of the other forms of that mood. */
  readonly ending?: RegExp;
  /** Returns the words of a sentence that may be the verb of its main clause: the mood of others depends on more. */
  readonly inMainClause: (words: readonly string[]) => readonly string[];
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Tells a main clause by the conjunctions and the pronouns that begin another one. */
const before = (conjunctions: string): Mood['inMainClause'] => {
  const known = setOf(conjunctions);
  return (words) => {
    const end = words.findIndex((word) => known.has(word.toLowerCase()));
    return end < 0 ? words : words.slice(0, end);
  };
};

/** The languages whose press has a mood for the words of others. The press of others attributes in the indicative. */
const moods: Readonly<Record<string, Mood>> = {
  de: {
    name: 'the Konjunktiv, such as “habe” or “sei”',
    indicative: setOf(
      'ist sind war waren hat hatte hatten wird wurde wurden kann konnte konnten muss musste mussten darf durfte durften will mag weiß wusste wussten gibt gab gaben nimmt nahm nahmen lässt ließ ließen hält hielt hielten trifft traf trafen spricht sprach sprachen sieht sah sahen trägt trug trugen',
    ),
    reported: setOf(
      'sei seien wäre wären habe hätte hätten werde würde würden könne könnte könnten müsse müsste müssten dürfe dürfte dürften wolle solle soll sollen möge wisse gebe nehme lasse halte treffe spreche sehe trage laut zufolge angaben sagt sagte sagen erklärt erklärte bestreitet bestritt dementiert dementierte',
    ),
    // The verb of a subordinate clause stands at its end.
    inMainClause: (words) => words.filter((_, at) => /^(?!(?:und|oder)$)[\p{L}\p{N}“„]/u.test(words[at + 1] ?? '')),
  },
  fr: {
    name: 'the conditional, such as “aurait” or “serait”',
    indicative: setOf(
      'a ont est sont avait avaient était étaient va vont peut peuvent doit doivent sait savent savait savaient veut veulent',
    ),
    reported: setOf(
      'selon après affirme affirment dit disent assure assurent accuse accusent reproche reprochent dément démentent nie nient',
    ),
    ending: /rai(?:t|ent)$/,
    // “L’est” may be the east, and “il y a” may be “ago”.
    inMainClause: before('qui que qu dont où si quand lorsque puisque l y'),
  },
  it: {
    name: 'the conditional, such as “avrebbe” or “sarebbe”',
    indicative: setOf(
      'ha hanno è sono aveva avevano era erano può possono deve devono sa sanno sapeva sapevano vuole vogliono',
    ),
    reported: setOf('secondo afferma affermano dice dicono accusa accusano nega negano smentisce smentiscono'),
    ending: /rebbe(?:ro)?$/,
    inMainClause: before('che cui dove se quando perché'),
  },
};

export interface Indicative {
  readonly verb: string;
  /** The mood to write instead. */
  readonly mood: string;
}

/** Returns the first indicative verb of each sentence’s main clause; none in a language whose press has no other mood. */
export function indicatives(text: string, tag: string): readonly Indicative[] {
  const language = tag.split('-', 1)[0]!.toLowerCase();
  if (!Object.hasOwn(moods, language)) return [];
  const { name, indicative, reported, ending, inMainClause } = moods[language]!;
  const verbs = text.split(/(?<=[.!?;])\s/).flatMap((sentence) => {
    const words = sentence.match(/[\p{L}\p{M}\p{N}-]+|[^\s\p{L}\p{M}\p{N}-]/gu) ?? [];
    if (words.some((word) => reported.has(word.toLowerCase()) || ending?.test(word))) return [];
    return inMainClause(words).find((word) => indicative.has(word)) ?? [];
  });
  return [...new Set(verbs)].map((verb) => ({ verb, mood: name }));
}
