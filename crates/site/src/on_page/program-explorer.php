<?php
/**
 * Plugin Name: Program Explorer
 * Description: Shows your Program Explorer on a page: write [program_explorer] where it belongs. Its address stands under Settings.
 * Version: @VERSION@
 * Requires at least: 5.0
 * Requires PHP: 7.0
 * License: MIT OR Apache-2.0
 *
 * Pages that show the explorer get one script, embed.js, from the folder where the explorer lies. No other page gets anything. The plugin
 * keeps one option, which goes when the plugin is deleted. It sends nothing, and knows nothing of what people enter.
 */

namespace ProgramExplorer;

if (!defined('ABSPATH')) {
    exit;
}

const OPTION = 'program_explorer';

/** What can be said of the explorer: what each attribute looks like, the values that there are, and what it must be. Made of embed.js. */
const ATTRIBUTES = array(
@ATTRIBUTES@
);

/** The link that stands where there is no script. */
const OPENS = array(
@OPENS@
);

/** What each setting is called on the page of settings. */
const NAMES = array(
    'address' => 'Address of the explorer',
    'lang' => 'Language',
    'view' => 'What is open at first',
    'programs' => 'File with programs',
    'accent' => 'Color of links and buttons',
);

/** The address with a slash at its end, or nothing. http is for a computer of your own, to try it. */
function address($text) {
    $address = preg_replace('#(?:index\.html|embed\.js)$#D', '', trim($text));
    $is_right = preg_match('#^(?:https://[\w-]|http://(?:localhost|127\.0\.0\.1)[:/])[^\s"\'<>?\#]*$#D', $address);
    return $is_right ? rtrim($address, '/') . '/' : '';
}

/** What is wrong with a value of an attribute, as the end of a sentence; nothing if it is right. */
function wrong($name, $value) {
    if (!array_key_exists($name, ATTRIBUTES)) {
        return 'is not known. Use ' . implode(', ', array_keys(ATTRIBUTES)) . '.';
    }
    list($form, , $must) = ATTRIBUTES[$name];
    return preg_match($form, $value) ? '' : "must be $must.";
}

/** The settings that were sent, without those that are wrong. Each of these is named. */
function kept($sent) {
    $kept = array();
    foreach (is_array($sent) ? $sent : array() as $name => $value) {
        $value = is_string($value) ? trim($value) : '';
        if ($value === '') {
            continue;
        }
        if ($name === 'address') {
            $wrong = address($value) === '' ? 'must be an address such as https://care.example.com/.' : '';
            $value = address($value);
        } else {
            $wrong = wrong($name, $value);
        }
        if ($wrong === '') {
            $kept[$name] = $value;
        } else {
            $called = array_key_exists($name, NAMES) ? NAMES[$name] : $name;
            add_settings_error(OPTION, 'wrong-' . $name, esc_html("$called: it $wrong It was left out."));
        }
    }
    return $kept;
}

/** The explorer, in place of [program_explorer]. Attributes in the brackets count before the settings. */
function shown($said) {
    $settings = get_option(OPTION, array());
    $address = is_array($settings) && array_key_exists('address', $settings) ? address($settings['address']) : '';
    if ($address === '') {
        return sentence('Program Explorer: its address is missing. Write it under Settings, Program Explorer.');
    }
    unset($settings['address']);
    $complaints = '';
    $attributes = '';
    foreach (array_merge($settings, is_array($said) ? $said : array()) as $name => $value) {
        $wrong = wrong($name, $value);
        if ($wrong === '') {
            $attributes .= sprintf(' %s="%s"', $name, esc_attr($value));
        } else {
            $complaints .= sentence("Program Explorer: \"$name\" $wrong");
        }
    }
    $language = preg_match('/ lang="(\w+)"/', $attributes, $found) ? $found[1] : substr(get_locale(), 0, 2);
    $opens = array_key_exists($language, OPENS) ? OPENS[$language] : OPENS['en'];
    $to = $address . ($language === 'es' ? 'es/' : '');
    // No version behind the name: browsers ask about this file each time.
    wp_enqueue_script('program-explorer', $address . 'embed.js', array(), null, true);
    $link = sprintf('<a href="%s">%s</a>', esc_url($to), esc_html($opens));
    return "$complaints<program-explorer$attributes>$link</program-explorer>";
}

/** A sentence for those who can edit the page; visitors do not see it. */
function sentence($text) {
    return current_user_can('edit_posts') ? '<p><strong>' . esc_html($text) . '</strong></p>' : '';
}

/** The page of settings. */
function settings_page() {
    $settings = get_option(OPTION, array());
    echo '<div class="wrap"><h1>Program Explorer</h1><form method="post" action="options.php">';
    settings_fields(OPTION);
    echo '<table class="form-table" role="presentation">';
    row('address', $settings, array(), 'Where you put its folder, such as https://care.example.com/');
    foreach (ATTRIBUTES as $name => list(, $values, $must)) {
        row($name, $settings, $values, "May be left out. Otherwise it must be $must.");
    }
    echo '</table>';
    submit_button();
    echo '</form><p>Then write <code>[program_explorer]</code> on a page, in a block of the kind "Shortcode". ';
    echo 'One page can differ: <code>[program_explorer lang="es" view="find"]</code>.</p></div>';
}

/** A row of it: a list to choose from if there are values, or else a field. */
function row($name, $settings, $values, $says) {
    $value = is_array($settings) && array_key_exists($name, $settings) ? $settings[$name] : '';
    $called = array_key_exists($name, NAMES) ? NAMES[$name] : $name;
    $field = sprintf('id="explorer-%1$s" name="%2$s[%1$s]" aria-describedby="explorer-%1$s-says"', esc_attr($name), OPTION);
    echo '<tr><th scope="row"><label for="explorer-' . esc_attr($name) . '">' . esc_html($called) . '</label></th><td>';
    if ($values) {
        echo "<select $field><option value=\"\"></option>";
        foreach ($values as $one) {
            printf('<option value="%1$s"%2$s>%1$s</option>', esc_attr($one), selected($one, $value, false));
        }
        echo '</select>';
    } else {
        printf('<input type="text" class="regular-text" value="%s" %s>', esc_attr($value), $field);
    }
    printf('<p class="description" id="explorer-%s-says">%s</p></td></tr>', esc_attr($name), esc_html($says));
}

/** Takes the option away with the plugin. */
function deleted() {
    delete_option(OPTION);
}

add_shortcode('program_explorer', __NAMESPACE__ . '\shown');
register_uninstall_hook(__FILE__, __NAMESPACE__ . '\deleted');
add_action('admin_init', function () {
    register_setting(OPTION, OPTION, array('type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\kept'));
});
add_action('admin_menu', function () {
    add_options_page('Program Explorer', 'Program Explorer', 'manage_options', OPTION, __NAMESPACE__ . '\settings_page');
});
