import 'claim-elements/bundled';
import 'claim-elements/define';
