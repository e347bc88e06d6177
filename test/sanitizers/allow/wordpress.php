<?php
add_filter( 'wp_kses_allowed_html', function ( $tags, $context ) {
	if ( 'post' === $context ) {
		$heading = array( 'heading-level' => true, 'json-ld' => true );

		$tags['claim-card']    = array( 'claim' => true, 'variant' => true ) + $heading;
		$tags['claim-dataset'] = array( 'src' => true );
		$tags['denial-pair']   = array( 'allegation' => true, 'denial' => true ) + $heading;
		$tags['source-quote']  = array( 'quote' => true, 'json-ld' => true );
	}
	return $tags;
}, 10, 2 );
