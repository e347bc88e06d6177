// Written by `npm run locales` from xliff/ko.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': '이 주장을 표시할 수 없습니다',
  claims: '주장 목록: {article}',
  'nothing-asked':
    '이 프레임에 표시할 내용이 지정되지 않았습니다. 주소에 매개변수 {parameters} 중 하나를 추가하십시오. 예를 들면 “?claim=” 뒤에 주장의 ID를 씁니다.',
  'several-asked':
    '매개변수 {parameters} 때문에 이 프레임에 여러 내용이 한꺼번에 지정되었습니다. 주소에 하나만 남기십시오.',
  'empty-claim': '매개변수 {parameter} 값이 비어 있습니다. 주장의 ID를 지정하십시오.',
  'empty-quote': '매개변수 {parameter} 값이 비어 있습니다. 인용문의 ID를 지정하십시오.',
  'empty-dataset': '매개변수 {parameter} 값이 비어 있습니다. 데이터세트의 주소를 지정하거나 매개변수를 삭제하십시오.',
  'without-allegation':
    '매개변수 denial만 지정되어 있습니다. 매개변수 allegation을 추가하고 부인 대상인 주장의 ID를 지정하십시오.',
  'not-accepted':
    '매개변수 {parameter}에는 “{value}” 값을 쓸 수 없습니다. {accepted} 중에서 지정하거나 매개변수를 삭제하십시오.',
  'not-an-address':
    '매개변수 dataset에는 “{value}” 값을 쓸 수 없습니다. https로 시작하는 주소나 이 페이지를 기준으로 한 상대 주소를 지정하십시오.',
  'foreign-origin':
    '매개변수 dataset에 지정된 주소는 “{origin}”에 있으며, 이 페이지는 그곳의 데이터를 읽지 않습니다. 데이터세트를 이 페이지와 같은 곳에 두거나, 이 페이지의 소유자에게 요청해 <meta name="claim-dataset-origins"> 요소에 그 출처를 추가하십시오.',
  'no-claims':
    '데이터세트에 목록으로 보여 줄 주장이 없습니다. 매개변수 dataset에 주장이 있는 데이터세트를 지정하십시오.',
  'unknown-id': '매개변수 {parameter} 값이 “{value}”인데, 데이터세트에 이 ID를 가진 항목이 없습니다.',
  'unrelated-id': '매개변수 {parameter} 값이 “{value}”인데, 이 주장은 해당 의혹을 부인하는 것이 아닙니다.',
  'no-answer':
    '매개변수 {parameter} 값이 “{value}”인데, 데이터세트에 이 주장을 부인하는 것이 없습니다. 이 주장만 표시하려면 매개변수 claim을 쓰십시오.',
  nearest: '{ids} 등 데이터세트에 있는 ID를 지정하십시오.',
  'load-failed': '데이터세트를 불러오지 못했습니다. 나중에 페이지를 다시 불러오거나 매개변수 dataset을 고치십시오.',
  'not-json': '데이터세트가 JSON이 아닙니다. 매개변수 dataset을 고치거나 나중에 페이지를 다시 불러오십시오.',
  'invalid-dataset': '데이터세트에 오류가 있습니다. 매개변수 dataset을 고치거나 나중에 페이지를 다시 불러오십시오.',
};

export default strings;
