// Written by `npm run locales` from xliff/ar.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': 'يتعذر عرض هذا القول',
  claims: 'الأقوال: {article}',
  'nothing-asked':
    'لم يحدد لهذا الإطار ما يعرضه. أضف إلى عنوانه إحدى المعلمات {parameters}، مثل ”‎?claim=‎“ ومعرف أحد الأقوال.',
  'several-asked': 'طلب من هذا الإطار عرض عدة أشياء معا، عبر المعلمات {parameters}. أبق واحدة منها فقط في عنوانه.',
  'empty-claim': 'المعلمة {parameter} فارغة. اجعل قيمتها معرف أحد الأقوال.',
  'empty-quote': 'المعلمة {parameter} فارغة. اجعل قيمتها معرف أحد الاقتباسات.',
  'empty-dataset': 'المعلمة {parameter} فارغة. اجعل قيمتها عنوان مجموعة بيانات، أو احذفها.',
  'without-allegation': 'وردت المعلمة denial وحدها. أضف المعلمة allegation مع معرف القول المنفي.',
  'not-accepted': 'المعلمة {parameter} لا تقبل ”{value}“. اجعل قيمتها {accepted}، أو احذفها.',
  'not-an-address':
    'المعلمة dataset لا تقبل ”{value}“. اجعل قيمتها عنوانا يبدأ بالحروف https، أو عنوانا نسبيا إلى هذه الصفحة.',
  'foreign-origin':
    'تشير المعلمة dataset إلى عنوان في ”{origin}“، وهذه الصفحة لا تقرأ منه. ضع مجموعة البيانات حيث توجد هذه الصفحة، أو اطلب من مالك الصفحة إدراج هذا المصدر في العنصر ‎<meta name="claim-dataset-origins">‎.',
  'no-claims': 'ليس في مجموعة البيانات أقوال لعرضها. اجعل المعلمة dataset تشير إلى مجموعة فيها أقوال.',
  'unknown-id': 'تشير المعلمة {parameter} إلى ”{value}“، وليس في مجموعة البيانات شيء بهذا المعرف.',
  'unrelated-id': 'تشير المعلمة {parameter} إلى ”{value}“، وهذا القول لا ينفي الاتهام.',
  'no-answer':
    'تشير المعلمة {parameter} إلى ”{value}“، وليس في مجموعة البيانات ما ينفي هذا القول. لعرضه وحده استخدم المعلمة claim.',
  nearest: 'استخدم معرفا موجودا، مثل {ids}.',
  'load-failed': 'تعذر تحميل مجموعة البيانات. أعد تحميل الصفحة لاحقا، أو صحح المعلمة dataset.',
  'not-json': 'مجموعة البيانات ليست بصيغة JSON. صحح المعلمة dataset، أو أعد تحميل الصفحة لاحقا.',
  'invalid-dataset': 'في مجموعة البيانات أخطاء. صحح المعلمة dataset، أو أعد تحميل الصفحة لاحقا.',
};

export default strings;
