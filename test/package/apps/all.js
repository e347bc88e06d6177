import 'claim-elements/define';
