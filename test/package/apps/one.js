import 'claim-elements/claim-card/define';
