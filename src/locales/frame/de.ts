// Written by `npm run locales` from xliff/de.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': 'Diese Aussage kann nicht gezeigt werden',
  claims: 'Aussagen: {article}',
  'nothing-asked':
    'Für diesen Rahmen ist nicht angegeben, was er zeigen soll. Ergänzen Sie in seiner Adresse einen der Parameter {parameters}, zum Beispiel „?claim=“ und die ID einer Aussage.',
  'several-asked':
    'Dieser Rahmen soll mehreres zugleich zeigen: In seiner Adresse stehen die Parameter {parameters}. Lassen Sie nur einen davon stehen.',
  'empty-claim': 'Der Parameter {parameter} ist leer. Geben Sie die ID einer Aussage an.',
  'empty-quote': 'Der Parameter {parameter} ist leer. Geben Sie die ID eines Zitats an.',
  'empty-dataset':
    'Der Parameter {parameter} ist leer. Geben Sie die Adresse eines Datensatzes an oder lassen Sie den Parameter weg.',
  'without-allegation':
    'Der Parameter denial steht allein. Ergänzen Sie den Parameter allegation mit der ID der Aussage, die bestritten wird.',
  'not-accepted':
    'Der Parameter {parameter} lässt „{value}“ nicht zu. Geben Sie {accepted} an oder lassen Sie den Parameter weg.',
  'not-an-address':
    'Der Parameter dataset lässt „{value}“ nicht zu. Geben Sie eine Adresse an, die mit https beginnt oder sich auf diese Seite bezieht.',
  'foreign-origin':
    'Der Parameter dataset nennt eine Adresse unter „{origin}“, von der diese Seite nichts lädt. Legen Sie den Datensatz dort ab, wo diese Seite liegt, oder bitten Sie den Betreiber dieser Seite, diesen Ursprung in das Element <meta name="claim-dataset-origins"> einzutragen.',
  'no-claims':
    'Der Datensatz enthält keine Aussagen für eine Liste. Geben Sie im Parameter dataset einen Datensatz an, der welche enthält.',
  'unknown-id': 'Der Parameter {parameter} nennt „{value}“, aber im Datensatz hat nichts diese ID.',
  'unrelated-id': 'Der Parameter {parameter} nennt „{value}“; diese Aussage bestreitet den Vorwurf nicht.',
  'no-answer':
    'Der Parameter {parameter} nennt „{value}“, aber nichts im Datensatz bestreitet diese Aussage. Um sie allein zu zeigen, verwenden Sie den Parameter claim.',
  nearest: 'Geben Sie eine vorhandene ID an, etwa {ids}.',
  'load-failed':
    'Der Datensatz konnte nicht geladen werden. Laden Sie die Seite später noch einmal oder berichtigen Sie den Parameter dataset.',
  'not-json':
    'Der Datensatz ist kein JSON. Berichtigen Sie den Parameter dataset oder laden Sie die Seite später noch einmal.',
  'invalid-dataset':
    'Der Datensatz ist fehlerhaft. Berichtigen Sie den Parameter dataset oder laden Sie die Seite später noch einmal.',
};

export default strings;
