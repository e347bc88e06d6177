<?php
// This configuration is for the test only; all values come from the environment.
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', getenv( 'WORDPRESS_DB_HOST' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );

foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', hash( 'sha256', getenv( 'ADMIN_PASSWORD' ) . $name . 'key' ) );
	define( $name . '_SALT', hash( 'sha256', getenv( 'ADMIN_PASSWORD' ) . $name . 'salt' ) );
}

define( 'WP_HOME', getenv( 'WORDPRESS_URL' ) );
define( 'WP_SITEURL', getenv( 'WORDPRESS_URL' ) );
define( 'WP_CONTENT_DIR', getenv( 'WORDPRESS_DIR' ) . '/wp-content' );
define( 'WP_DEFAULT_THEME', 'twentytwentythree' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', dirname( getenv( 'WORDPRESS_DIR' ) ) . '/debug.log' );

if ( 'cli' === PHP_SAPI ) {
	$_SERVER['HTTP_HOST']      = substr( getenv( 'WORDPRESS_URL' ), strlen( 'http://' ) );
	$_SERVER['REQUEST_METHOD'] = 'GET';
}

$table_prefix = 'wp_';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
