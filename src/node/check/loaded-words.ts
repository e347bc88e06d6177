/** The effect of a loaded word on the words that it reports. */
const meanings = {
  /** The speaker is taken to be right. */
  truth: 'takes what is said for true',
  /** The speaker is taken to be wrong. */
  doubt: 'casts doubt on what is said',
  /** The speaker’s or the newsroom’s temper is part of the report. */
  heat: 'adds heat',
} as const;

type Meaning = keyof typeof meanings;

/**
 * Forms of words by language, as regular expressions. A `*` at the end stands for any ending, one inside for the words
 * between two parts. The ordinary word for “to claim” of a language is no loaded word.
 */
const words: Readonly<Record<string, Readonly<Record<Meaning, string>>>> = {
  ar: {
    truth: 'اعترف* يعترف* تعترف* كشف* يكشف* تكشف* فضح* يفضح* دحض* يدحض* فند* يفند* برهن* يبرهن*',
    doubt: 'زعم* يزعم* تزعم* مزاعم* ادعى ادعت يدعي تدعي',
    heat: 'هاجم* يهاجم* تهاجم* تفاخر* يتفاخر* تباهى* يتباهى* انتقد*بشدة',
  },
  bn: {
    truth: 'স্বীকার* ফাঁস* প্রমাণিত* উন্মোচন*',
    doubt: 'কথিত* তথাকথিত*',
    heat: 'তোপ* ক্ষোভে*ফেটে একহাত*',
  },
  de: {
    truth:
      'gesteh* gestand* gibt*zu gab*zu zugegeben zugibt zugab räumt*ein räumte*ein eingeräumt einräumt* enthüll* entlarv* widerleg* deckt*auf deckte*auf aufgedeckt bewies* beweist bewiesen stellt*klar stellte*klar klargestellt',
    doubt: 'behauptet* angeblich* vorgeblich* vermeintlich* sogenannt* will*wissen',
    heat: 'prahl* wettert wetterte poltert* schimpft* geißelt* brandmark* wirft*vor tobt* attackier*',
  },
  en: {
    truth:
      'admit* confess* concede* conceding reveal* expose* exposing refute* refuting debunk* disprove* disproving prove proves proved proving uncover* acknowledge* acknowledging clarif*',
    doubt: 'claimed claiming so-called purport* supposed supposedly',
    heat: 'slams slammed slamming blasts blasted blasting boast* brags bragged bragging lashes*out lashed*out rails*against railed*against lambast* rants ranted ranting fumes fumed fuming insist* rages raged',
  },
  es: {
    truth:
      'admite* admiti* confies* confes* reconoce* reconoci* revel* desvel* refut* desminti* desmiente* demuestra* demostr* destap* deja*claro dejó*claro',
    doubt: 'supuest* pretendid*',
    heat: 'arremet* carga*contra cargó*contra fustig* presume presumió alardea alardeó tachó*de estalla estalló',
  },
  fa: {
    truth: 'اعتراف* اذعان* افشا* فاش* ثابت*کرد',
    doubt: 'مدعی* ادعا* گویا ظاهرا*',
    heat: 'تاخت* کوبید* لاف*',
  },
  fr: {
    truth:
      'admet admettent admis admettait avoue* avoué* reconnaît reconnaissent reconnu reconnut révèl* révél* dévoil* réfut* démontr* démasqu* dément démenti prouv*',
    doubt: 'prétend prétendent prétendu* soi-disant',
    heat: "fustig* vante* martel* s[’']emport* s[’']en*prend tempêt* tacl* éreint* se*targu*",
  },
  he: {
    truth: 'הודה הודתה הודו מודה מודים חשף חשפה חשפו חושף חושפת הפריך הפריכה הפריכו מפריך הוכיח הוכיחה הוכיחו מוכיח',
    doubt: 'לכאורה כביכול התיימר* מתיימר*',
    heat: 'תקף תקפה תקפו תוקף השתלח* התרברב* התפאר* התלהם*',
  },
  hi: {
    truth: 'कबूल* क़बूल* स्वीकार* खुलासा* पर्दाफाश* साबित*',
    doubt: 'कथित* तथाकथित*',
    heat: 'भड़क* बरसे लताड़* डींग*',
  },
  ja: {
    truth: '認め* 白状* 自白* 暴露* 暴い* 明らかにし* 反証* 論破* 証明し*',
    doubt: '称し* 称する 言い張* いわゆる 自称*',
    heat: '激怒* 豪語* 息巻* 猛反発* 罵* 噛みつ* 一蹴*',
  },
  ko: {
    truth: '시인* 인정했* 인정한* 자백* 폭로* 드러냈* 밝혀냈* 반박했* 입증*',
    doubt: '소위 이른바 자칭* 강변* 둘러댔*',
    heat: '맹비난* 격분* 큰소리* 호언* 비난을*퍼부* 으름장* 일축*',
  },
  ru: {
    truth:
      'признал* признаёт признает признают сознался созналась разоблач* опроверг* опровергает опровергают раскрыл* доказал* доказывает изобличил*',
    doubt: 'якобы так*называем* мнимы* мнимая будто',
    heat: 'обрушился обрушилась хвастал* хвастает* похвастал* разразился разразилась набросился набросилась заклеймил*',
  },
  uk: {
    truth:
      'визнав визнала визнали визнає визнають зізнався зізналася викрив викрила викрили викриває спростував спростувала спростували спростовує розкрив розкрила розкрили довів довела довели доводить',
    doubt: 'нібито буцімто так*зван* мнимий',
    heat: 'накинувся накинулася обрушився обрушилася хвалився хвалилася хвалиться хизу* затаврував затаврувала',
  },
  ur: {
    truth: 'اعتراف* انکشاف* بےنقاب* ثابت*',
    doubt: 'مبینہ* نام*نہاد',
    heat: 'برس*پڑے آڑے*ہاتھوں ڈینگ*',
  },
  zh: {
    truth: '承认* 承認* 坦承* 供认* 供認* 揭露* 揭穿* 揭发* 揭發* 驳倒* 駁倒* 证明了* 證明了* 戳穿*',
    doubt: '声称* 聲稱* 宣称* 宣稱* 自称* 自稱* 所谓* 所謂* 妄称* 妄稱* 诡称* 詭稱*',
    heat: '怒斥* 痛斥* 叫嚣* 叫囂* 吹嘘* 吹噓* 炮轰* 砲轟* 狂言* 大放厥词 大放厥詞',
  },
};

/** The languages that write no spaces between words, or write endings of their own after each. */
const unspaced = new Set(['ja', 'ko', 'zh']);

/** The words that are written together with the next word: “and”, “that”, “the”. */
const prefixes: Readonly<Record<string, string>> = { ar: '[وفل]?(?:ال)?', he: '[ושהכל]{0,2}' };

export interface LoadedWord {
  readonly word: string;
  readonly meaning: string;
}

function patternOf(language: string, forms: string): RegExp {
  const isSpaced = !unspaced.has(language);
  const ending = isSpaced ? '[\\p{L}\\p{M}]{0,12}' : '';
  const gap = isSpaced ? '\\s(?:[^.!?]{0,60}\\s)?' : '\\s?';
  const expressions = forms.split(' ').map((form) => {
    const parts = form.replace(/\*$/, '').split('*');
    return parts.join(gap) + (form.endsWith('*') ? ending : '');
  });
  const expression = `${prefixes[language] ?? ''}(?:${expressions.join('|')})`;
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${expression}(?![\\p{L}\\p{M}\\p{N}])` : expression, 'giu');
}

const patterns = new Map<string, readonly (readonly [Meaning, RegExp])[]>();

/** Returns the loaded words of a text; none in a language without a list. */
export function loadedWords(text: string, tag: string): readonly LoadedWord[] {
  const language = tag.split('-', 1)[0]!.toLowerCase();
  if (!Object.hasOwn(words, language)) return [];
  let compiled = patterns.get(language);
  if (!compiled) {
    compiled = Object.entries(words[language]!).map(([meaning, forms]) => [
      meaning as Meaning,
      patternOf(language, forms),
    ]);
    patterns.set(language, compiled);
  }
  return compiled.flatMap(([meaning, pattern]) =>
    Array.from(text.matchAll(pattern), ([word]) => ({ word, meaning: meanings[meaning] })),
  );
}
