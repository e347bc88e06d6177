<?php
/**
 * Plugin Name:       Claim Elements
 * Description:       Shows an article’s contested claims: who said what, when, on whose word, and who denies it. As a block, a shortcode or tags, with readable text where scripts do not run.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       claim-elements
 *
 * @package claim-elements
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The types of embed, and the attribute of the blockquote that holds the id. */
const CLAIM_ELEMENTS_TYPES = array(
	'claim' => 'data-claim',
	'pair'  => 'data-allegation',
	'quote' => 'data-quote',
);

/** The short shortcodes, and the type of each. */
const CLAIM_ELEMENTS_SHORTCODES = array(
	'claim'        => 'claim',
	'denial_pair'  => 'pair',
	'source_quote' => 'quote',
);

/** The tags of the elements, as alternatives of a regular expression. */
const CLAIM_ELEMENTS_TAGS = 'claim-card|denial-pair|source-quote|claim-recap|claim-dataset';

/** Longer ids are truncated before the comparison, because levenshtein() in PHP 7 rejects more than 255 bytes. */
const CLAIM_ELEMENTS_LONGEST_ID = 64;

/**
 * Reads a JSON file, once per request.
 *
 * @param string $file Path of a local file.
 * @return array Empty if the file cannot be read or is not JSON.
 */
function claim_elements_json( $file ) {
	static $read = array();
	if ( ! isset( $read[ $file ] ) ) {
		// Streams are rejected, because reading one could send a request to another machine.
		$text          = ! wp_is_stream( $file ) && is_readable( $file ) ? file_get_contents( $file ) : '';
		$value         = json_decode( (string) $text, true );
		$read[ $file ] = is_array( $value ) ? $value : array();
	}
	return $read[ $file ];
}

/**
 * Returns the language of the embeds for a site: its own language, a more general one, or English.
 *
 * @param string $tag BCP 47 tag of the site’s language.
 * @return string
 */
function claim_elements_language( $tag ) {
	// The tags of Chinese include the script.
	$chinese = array( 'zh-TW' => 'zh-Hant', 'zh-HK' => 'zh-Hant', 'zh-MO' => 'zh-Hant' );
	$primary = strtok( $tag, '-' );
	$tags    = array( $tag, 'zh' === $primary ? ( $chinese[ $tag ] ?? 'zh-Hans' ) : $primary );
	// Portuguese outside of Brazil is that of Portugal.
	if ( preg_match( '/^pt-(?!BR$)/', $tag ) ) {
		$tags[1] = 'pt-PT';
	}
	foreach ( $tags as $language ) {
		if ( preg_match( '/^[A-Za-z-]+$/', $language ) && is_file( __DIR__ . "/assets/embeds/$language.json" ) ) {
			return $language;
		}
	}
	return 'en';
}

/**
 * Returns all embeds.
 *
 * @return array[] Embeds with `title` and `html`, by type and id.
 */
function claim_elements_embeds() {
	$language = claim_elements_language( get_bloginfo( 'language' ) );
	/**
	 * Filters the path of the file with the embeds.
	 *
	 * @param string $file Path of a file that `claim-elements embed DATASET --all --out FILE` has written.
	 */
	$file   = (string) apply_filters( 'claim_elements_embeds_file', __DIR__ . "/assets/embeds/$language.json" );
	$data   = claim_elements_json( $file );
	$embeds = array_fill_keys( array_keys( CLAIM_ELEMENTS_TYPES ), array() );
	foreach ( isset( $data['embeds'] ) && is_array( $data['embeds'] ) ? $data['embeds'] : array() as $embed ) {
		$texts = array_filter( array_intersect_key( (array) $embed, array_flip( array( 'type', 'id', 'title', 'html' ) ) ), 'is_string' );
		if ( 4 === count( $texts ) && isset( $embeds[ $texts['type'] ] ) ) {
			$embeds[ $texts['type'] ][ $texts['id'] ] = $texts;
		}
	}
	return $embeds;
}

/**
 * Returns the known ids that are most similar to an unknown one.
 *
 * @param string   $id    The unknown id.
 * @param string[] $known The known ids.
 * @return string[] At most three.
 */
function claim_elements_nearest_ids( $id, $known ) {
	$asked     = substr( strtolower( trim( $id ) ), 0, CLAIM_ELEMENTS_LONGEST_ID );
	$distances = array();
	foreach ( $known as $candidate ) {
		$distances[ $candidate ] = levenshtein( $asked, substr( $candidate, 0, CLAIM_ELEMENTS_LONGEST_ID ) );
	}
	asort( $distances );
	return array_map( 'strval', array_keys( array_slice( $distances, 0, 3, true ) ) );
}

/**
 * Returns a message in place of an embed that cannot be shown; empty for readers who cannot edit posts.
 *
 * @param string $message Text.
 * @return string HTML.
 */
function claim_elements_problem( $message ) {
	if ( is_feed() || ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	return sprintf(
		'<p class="claim-elements-problem" role="note" style="box-sizing:border-box;padding:.75em 1em;border:2px dashed"><strong>%s</strong> %s</p>',
		esc_html__( 'Claim Elements (shown to editors only):', 'claim-elements' ),
		esc_html( $message )
	);
}

/**
 * Returns the reason why an embed cannot be shown.
 *
 * @param string  $type   The requested type.
 * @param string  $id     The requested id.
 * @param array[] $embeds All embeds.
 * @return string Text.
 */
function claim_elements_reason( $type, $id, $embeds ) {
	if ( ! isset( $embeds[ $type ] ) ) {
		/* translators: 1: type that the author wrote, 2: list of the known types. */
		$reason = __( 'There is no type “%1$s”. Types are: %2$s.', 'claim-elements' );
		return sprintf( $reason, $type, implode( ', ', array_keys( $embeds ) ) );
	}
	if ( ! array_filter( $embeds ) ) {
		return __( 'The file of claims is missing, cannot be read or holds none.', 'claim-elements' );
	}
	if ( '' === $id ) {
		return __( 'No id is given.', 'claim-elements' );
	}
	$reasons = array(
		/* translators: 1: id that the author wrote, 2: list of ids that resemble it. */
		'claim' => __( 'No claim has the id “%1$s”. Nearest: %2$s.', 'claim-elements' ),
		/* translators: 1: id that the author wrote, 2: list of ids that resemble it. */
		'pair'  => __( 'No denied claim has the id “%1$s”. Nearest: %2$s.', 'claim-elements' ),
		/* translators: 1: id that the author wrote, 2: list of ids that resemble it. */
		'quote' => __( 'No quotation has the id “%1$s”. Nearest: %2$s.', 'claim-elements' ),
	);
	return sprintf( $reasons[ $type ], $id, implode( ', ', claim_elements_nearest_ids( $id, array_keys( $embeds[ $type ] ) ) ) );
}

/**
 * Returns the elements and attributes that an embed may contain.
 *
 * @return array[] In the format of wp_kses().
 */
function claim_elements_embed_html() {
	$global = array(
		'aria-level'  => true,
		'class'       => true,
		'data-button' => true,
		'dir'         => true,
		'lang'        => true,
		'role'        => true,
	);
	$tags   = 'b blockquote br cite dd del details div dl dt em h2 h3 h4 h5 h6 i ins li ol p small span strong summary ul';
	return array_fill_keys( explode( ' ', $tags ), $global ) + array( 'a' => $global + array( 'href' => true ) );
}

/**
 * Returns the address of the dataset of the elements.
 *
 * @return string Empty for the bundled dataset.
 */
function claim_elements_dataset_url() {
	/**
	 * Filters the address of the dataset of the elements.
	 *
	 * @param string $url An http or https address; empty for the bundled dataset.
	 */
	return esc_url_raw( (string) apply_filters( 'claim_elements_dataset_url', '' ), array( 'http', 'https' ) );
}

/**
 * Lists the addresses that a dataset in a post may have. Without a list the script reads datasets of the site’s own origin.
 */
function claim_elements_dataset_addresses() {
	$dataset = claim_elements_dataset_url();
	$default = '' === $dataset ? array() : array( home_url( '/' ), $dataset );
	/**
	 * Filters the addresses from which posts may show claims.
	 *
	 * @param string[] $addresses Http or https addresses of datasets, and of folders with a slash at the end; empty for
	 *                            all of the site’s own origin.
	 */
	$addresses = array_map( 'esc_url', (array) apply_filters( 'claim_elements_dataset_addresses', $default ) );
	if ( array_filter( $addresses ) ) {
		printf( '<meta name="claim-dataset-origins" content="%s">' . "\n", implode( ' ', array_filter( $addresses ) ) );
	}
}
add_action( 'wp_head', 'claim_elements_dataset_addresses' );

/**
 * Renders an embed.
 *
 * @param array $options `type`, `id`, `variant` and `heading_level`.
 * @return string HTML: a blockquote with readable text, which the script replaces with an element.
 */
function claim_elements_render( $options ) {
	$type   = (string) $options['type'];
	$id     = trim( (string) $options['id'] );
	$embeds = claim_elements_embeds();
	// The outer blockquote is written anew, with the attributes of the embed, of the site and of the block.
	if ( ! isset( $embeds[ $type ][ $id ] )
		|| ! preg_match( '#^\s*<blockquote\b([^>]*)>(.*)</blockquote>\s*$#is', $embeds[ $type ][ $id ]['html'], $parts ) ) {
		return claim_elements_problem( claim_elements_reason( $type, $id, $embeds ) );
	}
	$attributes = array( 'class' => 'claim-embed' );
	$given      = wp_kses_hair( $parts[1], array( 'http', 'https' ) );
	foreach ( array( 'lang', 'dir', 'data-denial', 'data-variant', 'data-heading-level', 'data-time-zone', 'data-json-ld', 'data-dataset' ) as $name ) {
		if ( isset( $given[ $name ] ) ) {
			$attributes[ $name ] = $given[ $name ]['value'];
		}
	}
	$attributes[ CLAIM_ELEMENTS_TYPES[ $type ] ] = $id;

	$html = $parts[2];
	if ( 'claim' === $type && in_array( $options['variant'], array( 'full', 'compact' ), true ) ) {
		$attributes['data-variant'] = $options['variant'];
	}
	$level = (int) $options['heading_level'];
	if ( 'quote' !== $type && $level >= 2 && $level <= 6 ) {
		$attributes['data-heading-level'] = (string) $level;

		$html = preg_replace( '#(<div role="heading" aria-level=")[2-6]"#', '${1}' . $level . '"', $html );
	}
	$dataset = claim_elements_dataset_url();
	if ( '' !== $dataset ) {
		$attributes['data-dataset'] = $dataset;
	}

	$written = '';
	foreach ( $attributes as $name => $value ) {
		$written .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	claim_elements_enqueue();
	return sprintf( '<blockquote%s>%s</blockquote>', $written, wp_kses( $html, claim_elements_embed_html(), array( 'http', 'https' ) ) );
}

/**
 * Renders the block.
 *
 * @param array $attributes Attributes of the block.
 * @return string HTML.
 */
function claim_elements_render_block( $attributes ) {
	$options = array(
		'type'          => isset( $attributes['type'] ) ? $attributes['type'] : 'claim',
		'id'            => isset( $attributes['id'] ) ? $attributes['id'] : '',
		'variant'       => isset( $attributes['variant'] ) ? $attributes['variant'] : '',
		'heading_level' => isset( $attributes['headingLevel'] ) ? $attributes['headingLevel'] : '',
	);
	$html = claim_elements_render( $options );
	// The wrapper is outside of the blockquote, because the element that replaces it may be inside a dataset element,
	// where the layout styles of the theme do not apply.
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}

/**
 * Renders a shortcode.
 *
 * @param array|string $given     The attributes of the shortcode.
 * @param string|null  $content   The enclosed content, which is ignored.
 * @param string       $shortcode The name of the shortcode.
 * @return string HTML.
 */
function claim_elements_render_shortcode( $given, $content, $shortcode ) {
	$defaults = array(
		'type'          => 'claim',
		'id'            => '',
		'variant'       => '',
		'heading_level' => '',
	);
	$options  = shortcode_atts( $defaults, $given, $shortcode );
	if ( isset( CLAIM_ELEMENTS_SHORTCODES[ $shortcode ] ) ) {
		$options['type'] = CLAIM_ELEMENTS_SHORTCODES[ $shortcode ];
	}
	return claim_elements_render( $options );
}

/**
 * Returns the version of the script and the styles.
 *
 * @return string|null
 */
function claim_elements_version() {
	$integrity = claim_elements_json( __DIR__ . '/assets/integrity.json' );
	return isset( $integrity['version'] ) ? $integrity['version'] : null;
}

/**
 * Registers the script, the styles, the block and the shortcodes.
 */
function claim_elements_init() {
	$version = claim_elements_version();
	wp_register_script( 'claim-elements', plugins_url( 'assets/claim-elements.global.min.js', __FILE__ ), array(), $version, true );
	wp_register_style( 'claim-elements', plugins_url( 'assets/claim-elements.css', __FILE__ ), array(), $version );
	// Block themes set the width of direct children of the content, which needs a box.
	wp_add_inline_style( 'claim-elements', '.is-layout-constrained > claim-dataset { display: block; }' );
	wp_register_script(
		'claim-elements-editor',
		plugins_url( 'editor.js', __FILE__ ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
		$version,
		true
	);
	wp_set_script_translations( 'claim-elements-editor', 'claim-elements' );
	register_block_type( __DIR__, array( 'render_callback' => 'claim_elements_render_block' ) );
	add_shortcode( 'claim_elements', 'claim_elements_render_shortcode' );
	foreach ( array_keys( CLAIM_ELEMENTS_SHORTCODES ) as $shortcode ) {
		if ( ! shortcode_exists( $shortcode ) ) {
			add_shortcode( $shortcode, 'claim_elements_render_shortcode' );
		}
	}
}
// The late priority lets other plugins register shortcodes of the same names first.
add_action( 'init', 'claim_elements_init', 20 );

/**
 * Provides the list of embeds to the editor.
 */
function claim_elements_editor_data() {
	$list = array();
	foreach ( claim_elements_embeds() as $type => $embeds ) {
		foreach ( $embeds as $id => $embed ) {
			$list[] = array(
				'type'  => $type,
				'id'    => (string) $id,
				'title' => $embed['title'],
			);
		}
	}
	$json = wp_json_encode( $list, JSON_HEX_TAG | JSON_HEX_AMP );
	wp_add_inline_script( 'claim-elements-editor', "window.claimElementsEmbeds = $json;", 'before' );
}
add_action( 'enqueue_block_editor_assets', 'claim_elements_editor_data' );

/**
 * Enqueues the script and the styles.
 *
 * WordPress has script modules since version 6.5. Before, plugins that join scripts would take a module for a classic
 * script, which fails and takes the others with it: https://github.com/Automattic/jetpack/pull/44193
 */
function claim_elements_enqueue() {
	wp_enqueue_style( 'claim-elements' );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'claim-elements', plugins_url( 'assets/claim-elements.min.js', __FILE__ ), array(), claim_elements_version() );
	} else {
		wp_enqueue_script( 'claim-elements' );
	}
}

/**
 * Names the folder that the classic script loads other files from, because a script that is joined with others or inlined
 * has not its own address. Only the head counts, and the script may be enqueued in the body: where WordPress has no script
 * modules, every page names the folder.
 */
function claim_elements_base() {
	if ( ! function_exists( 'wp_enqueue_script_module' ) || wp_script_is( 'claim-elements' ) ) {
		printf( '<meta name="claim-elements-base" content="%s">' . "\n", esc_url( plugins_url( 'assets/', __FILE__ ) ) );
	}
}
add_action( 'wp_head', 'claim_elements_base' );

/**
 * Returns true if content has an element or a blockquote of this plugin.
 *
 * @param string $content Content of a post.
 * @return bool
 */
function claim_elements_is_in( $content ) {
	return (bool) preg_match( '#<(?:' . CLAIM_ELEMENTS_TAGS . ')[\s>]|<blockquote\b[^>]*\bclaim-embed\b#i', $content );
}

/**
 * Enqueues the styles early for a page that needs them, because styles in the body would change the look of the text
 * while it is read.
 */
function claim_elements_enqueue_early() {
	$post = is_singular() ? get_post() : null;
	if ( ! $post ) {
		return;
	}
	$shortcodes = array_merge( array( 'claim_elements' ), array_keys( CLAIM_ELEMENTS_SHORTCODES ) );
	foreach ( $shortcodes as $shortcode ) {
		global $shortcode_tags;
		if ( isset( $shortcode_tags[ $shortcode ] )
			&& 'claim_elements_render_shortcode' === $shortcode_tags[ $shortcode ]
			&& has_shortcode( $post->post_content, $shortcode ) ) {
			claim_elements_enqueue();
			return;
		}
	}
	if ( has_block( 'claim-elements/claim', $post ) || claim_elements_is_in( $post->post_content ) ) {
		claim_elements_enqueue();
	}
}
add_action( 'wp_enqueue_scripts', 'claim_elements_enqueue_early' );

/**
 * Removes the paragraphs that WordPress puts around the tags, which would separate an element from its fallback.
 * It also enqueues the script for content that is not that of the page’s own post.
 *
 * @param string $content Content as HTML.
 * @return string
 */
function claim_elements_content( $content ) {
	if ( ! claim_elements_is_in( $content ) ) {
		return $content;
	}
	claim_elements_enqueue();
	$tags = CLAIM_ELEMENTS_TAGS;
	// Possessive quantifiers (`++`, `*+`) prevent backtracking: PHP stops a long backtracking search, and the article
	// would then be empty.
	$freed = preg_replace_callback(
		"#<p>\s*+(<($tags)\b[^<>]*+>(?:[^<]++|<(?!/?p\b))*+)</p>#i",
		function ( $parts ) {
			$element = rtrim( $parts[1] );
			$end     = "</$parts[2]>";
			return 0 === strcasecmp( substr( $element, -strlen( $end ) ), $end ) ? $element : $parts[0];
		},
		$content
	);
	$freed = preg_replace(
		array(
			"#<p>\s*+((?:</?(?:$tags)\b[^<>]*+>\s*+(?:<br ?/?>\s*+)?+)++)</p>#i",
			"#(</?(?:$tags)\b[^<>]*+>)\s*+<br ?/?>#i",
		),
		'$1',
		(string) $freed
	);
	return null === $freed || '' === $freed ? $content : $freed;
}
add_filter( 'the_content', 'claim_elements_content', 11 );

/**
 * Adds the integrity hash to the module. The classic script has none, because a plugin that minifies it would leave the
 * hash as it is: https://github.com/wp-media/wp-rocket/issues/3121
 *
 * @param array $attributes The attributes of a script element.
 * @return array
 */
function claim_elements_script_attributes( $attributes ) {
	if ( ! isset( $attributes['id'] ) || 'claim-elements-js-module' !== $attributes['id'] ) {
		return $attributes;
	}
	$integrity = claim_elements_json( __DIR__ . '/assets/integrity.json' );
	if ( isset( $integrity['files']['claim-elements.min.js'] ) ) {
		$attributes['integrity']   = $integrity['files']['claim-elements.min.js'];
		$attributes['crossorigin'] = 'anonymous';
	}
	return $attributes;
}
add_filter( 'wp_script_attributes', 'claim_elements_script_attributes' );

/**
 * Allows the elements in the posts of authors. A dataset element is not among them: who may not write any HTML may not
 * choose whose claims the site publishes, or change them after a review.
 *
 * @param array[] $allowed Elements and attributes that are allowed.
 * @param string  $context The context of the filter.
 * @return array[]
 */
function claim_elements_allowed_html( $allowed, $context ) {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	$shown = array_fill_keys( array( 'class', 'dir', 'id', 'json-ld', 'lang', 'time-zone' ), true );

	$allowed['claim-card']    = $shown + array_fill_keys( array( 'claim', 'heading-level', 'variant' ), true );
	$allowed['denial-pair']   = $shown + array_fill_keys( array( 'allegation', 'denial', 'heading-level' ), true );
	$allowed['source-quote']  = $shown + array_fill_keys( array( 'quote' ), true );
	$allowed['claim-recap']   = $shown + array_fill_keys( array( 'heading-level' ), true );
	// The headings of the readable text.
	$allowed['div'] = ( isset( $allowed['div'] ) ? $allowed['div'] : array() ) + array( 'aria-level' => true );
	return $allowed;
}
add_filter( 'wp_kses_allowed_html', 'claim_elements_allowed_html', 10, 2 );
