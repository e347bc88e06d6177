<?php
// Installs WordPress with an administrator and an author, without sending mail.
$host = explode( ':', getenv( 'WORDPRESS_DB_HOST' ), 2 );
$db   = new mysqli( $host[0], 'root', '', '', 0, $host[1] );
$db->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );

define( 'WP_INSTALLING', true );
function wp_new_blog_notification() {
}
require getenv( 'WORDPRESS_DIR' ) . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'The Gazette', 'admin', 'admin@example.org', true, '', getenv( 'ADMIN_PASSWORD' ) );
wp_insert_user(
	array(
		'user_login' => 'author',
		'user_email' => 'author@example.org',
		'user_pass'  => getenv( 'AUTHOR_PASSWORD' ),
		'role'       => 'author',
	)
);
