/** The elements that the application uses. */
import 'claim-elements/claim-card/define';
import 'claim-elements/claim-dataset/define';
import 'claim-elements/denial-pair/define';
