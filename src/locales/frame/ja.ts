// Written by `npm run locales` from xliff/ja.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': 'この主張は表示できません',
  claims: '主張一覧：{article}',
  'nothing-asked':
    'このフレームに表示する内容が指定されていません。アドレスにパラメーター {parameters} のいずれかを追加してください。例えば「?claim=」に続けて主張の ID を書きます。',
  'several-asked':
    'パラメーター {parameters} により、このフレームに複数の内容が同時に指定されています。アドレスに一つだけ残してください。',
  'empty-claim': 'パラメーター {parameter} が空です。主張の ID を指定してください。',
  'empty-quote': 'パラメーター {parameter} が空です。引用の ID を指定してください。',
  'empty-dataset':
    'パラメーター {parameter} が空です。データセットのアドレスを指定するか、パラメーターを削除してください。',
  'without-allegation':
    'パラメーター denial だけが指定されています。パラメーター allegation を追加し、否定されている主張の ID を指定してください。',
  'not-accepted':
    'パラメーター {parameter} に「{value}」は指定できません。{accepted} を指定するか、パラメーターを削除してください。',
  'not-an-address':
    'パラメーター dataset に「{value}」は指定できません。https で始まるアドレスか、このページからの相対アドレスを指定してください。',
  'foreign-origin':
    'パラメーター dataset に指定された「{origin}」のアドレスは、このページの読み込み対象ではありません。データセットをこのページと同じ場所に置くか、このページの所有者に依頼して、要素 <meta name="claim-dataset-origins"> にこのオリジンを記載してもらってください。',
  'no-claims':
    'データセットに一覧にする主張がありません。パラメーター dataset に、主張のあるデータセットを指定してください。',
  'unknown-id':
    'パラメーター {parameter} に「{value}」が指定されていますが、データセットにその ID のものはありません。',
  'unrelated-id': 'パラメーター {parameter} に指定された「{value}」は、この疑惑を否定する主張ではありません。',
  'no-answer':
    'パラメーター {parameter} に指定された「{value}」を否定するものが、データセットにありません。この主張だけを表示するには、パラメーター claim を使ってください。',
  nearest: '{ids} など、存在する ID を指定してください。',
  'load-failed':
    'データセットを読み込めませんでした。後でページを再読み込みするか、パラメーター dataset を修正してください。',
  'not-json':
    'データセットが JSON 形式ではありません。パラメーター dataset を修正するか、後でページを再読み込みしてください。',
  'invalid-dataset':
    'データセットに誤りがあります。パラメーター dataset を修正するか、後でページを再読み込みしてください。',
};

export default strings;
