<?php
// kses needs only these files; a full WordPress would need a database.
define( 'ABSPATH', $argv[1] . '/' );
define( 'WPINC', 'wp-includes' );
require ABSPATH . WPINC . '/version.php';
require ABSPATH . WPINC . '/plugin.php';
require ABSPATH . WPINC . '/functions.php';
require ABSPATH . WPINC . '/formatting.php';
require ABSPATH . WPINC . '/kses.php';

if ( isset( $argv[2] ) ) {
	require $argv[2];
}

$kept = wp_kses_post( stream_get_contents( STDIN ) );

echo json_encode(
	array(
		'version' => $wp_version,
		'block'   => $kept,
		// WordPress applies this filter when it displays a post without blocks.
		'classic' => wpautop( $kept ),
	)
);
