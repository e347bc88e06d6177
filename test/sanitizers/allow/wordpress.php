<?php
add_filter( 'wp_kses_allowed_html', function ( $tags, $context ) {
	if ( 'post' === $context ) {
		$shown   = array( 'json-ld' => true, 'time-zone' => true );
		$heading = array( 'heading-level' => true ) + $shown;

		$tags['claim-card']   = array( 'claim' => true, 'variant' => true ) + $heading;
		$tags['denial-pair']  = array( 'allegation' => true, 'denial' => true ) + $heading;
		$tags['source-quote'] = array( 'quote' => true ) + $shown;
		$tags['claim-recap']  = $heading;
	}
	return $tags;
}, 10, 2 );
