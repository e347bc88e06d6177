// Written by `npm run locales` from xliff/he.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': 'אי אפשר להציג את הטענה הזאת',
  claims: 'טענות: {article}',
  'nothing-asked':
    'למסגרת הזאת לא נמסר מה להציג. יש להוסיף לכתובת שלה אחד מהפרמטרים {parameters}, למשל ”‎?claim=‎” ומזהה של טענה.',
  'several-asked':
    'המסגרת הזאת התבקשה להציג כמה דברים בבת אחת, באמצעות הפרמטרים {parameters}. יש להשאיר בכתובת שלה רק אחד מהם.',
  'empty-claim': 'הפרמטר {parameter} ריק. יש לקבוע בו מזהה של טענה.',
  'empty-quote': 'הפרמטר {parameter} ריק. יש לקבוע בו מזהה של ציטוט.',
  'empty-dataset': 'הפרמטר {parameter} ריק. יש לקבוע בו כתובת של אוסף נתונים, או להשמיט אותו.',
  'without-allegation': 'הפרמטר denial מופיע לבדו. יש להוסיף את הפרמטר allegation, עם המזהה של הטענה המוכחשת.',
  'not-accepted': 'הפרמטר {parameter} אינו מקבל את הערך ”{value}”. יש לקבוע בו {accepted}, או להשמיט אותו.',
  'not-an-address':
    'הפרמטר dataset אינו מקבל את הערך ”{value}”. יש לקבוע בו כתובת שמתחילה ב-https, או כתובת יחסית לדף הזה.',
  'foreign-origin':
    'הפרמטר dataset מפנה לכתובת באתר ”{origin}”, שהדף הזה אינו קורא ממנו. יש להציב את אוסף הנתונים במקום שבו נמצא הדף הזה, או לבקש מבעלי הדף לרשום את המקור הזה ברכיב ‎<meta name="claim-dataset-origins">‎.',
  'no-claims': 'באוסף הנתונים אין טענות להצגה. יש לקבוע בפרמטר dataset אוסף שיש בו טענות.',
  'unknown-id': 'הפרמטר {parameter} מפנה אל ”{value}”, ובאוסף הנתונים אין דבר בעל המזהה הזה.',
  'unrelated-id': 'הפרמטר {parameter} מפנה אל ”{value}”, אך הטענה הזאת אינה מכחישה את ההאשמה.',
  'no-answer':
    'הפרמטר {parameter} מפנה אל ”{value}”, ובאוסף הנתונים אין הכחשה של הטענה הזאת. כדי להציג אותה לבדה יש להשתמש בפרמטר claim.',
  nearest: 'יש לקבוע מזהה קיים, כגון {ids}.',
  'load-failed': 'טעינת אוסף הנתונים נכשלה. אפשר לטעון את הדף שוב מאוחר יותר, או לתקן את הפרמטר dataset.',
  'not-json': 'אוסף הנתונים אינו JSON. יש לתקן את הפרמטר dataset, או לטעון את הדף שוב מאוחר יותר.',
  'invalid-dataset': 'באוסף הנתונים יש שגיאות. יש לתקן את הפרמטר dataset, או לטעון את הדף שוב מאוחר יותר.',
};

export default strings;
