/** The elements that the application uses, without the one that gets the data. */
import 'claim-elements/claim-card/define';
import 'claim-elements/denial-pair/define';
