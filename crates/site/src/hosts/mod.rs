//! What a server must say of the site: one table, and the files in which each kind of server is told. The policy stands here and nowhere
//! else: pages get it from here too.

use std::path::Path;

use crate::file;

/// What a page may do. Pages repeat it in a `<meta>`, for hosts that send no headers; start.js adds the lock after the start.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What only a header can say of the policy: who may show a page in a frame. The site itself, and the sites that its owner names. Browsers
/// that know this heed no X-Frame-Options, which cannot name any.
fn frames(shown_in: &[String]) -> String {
    shown_in.iter().fold("; frame-ancestors 'self'".into(), |frames, site| frames + " " + site)
}

/// Who may use a file of the site in a page of theirs: others only where the explorer is shown in their sites, by `embed.js`.
const USED_BY: &str = "Cross-Origin-Resource-Policy";

/// All other headers of all files.
const HEADERS: [(&str, &str); 7] = [
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "SAMEORIGIN"),
    ("Referrer-Policy", "no-referrer"),
    // Or Firefox looks up the hosts of all links in sight, where a page comes without TLS. Pages say it too.
    ("X-DNS-Prefetch-Control", "off"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (USED_BY, "same-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), \
         geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), \
         microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), \
         screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()",
    ),
];

/// How long a browser keeps what is in `parts/`, where each name has the hash of its file; and everything else, which it asks about each time.
const KEPT: &str = "public, max-age=31536000, immutable";
const ASKED: &str = "no-cache";

/// The whole explorer as one file brings a policy of its own, which the site's would spoil; so it is saved, not shown, where that is sent.
const SAVED: &str = "attachment; filename=\"program-explorer.html\"";

/// A kind of server: the name of its file, the file with places to fill, and how it writes a header.
struct Host {
    file: &'static str,
    template: &'static str,
    header: fn(&str, &str) -> String,
}

/// The files that are read where they lie, in the folder of the site.
const BESIDE: [Host; 3] = [
    Host { file: "_headers", template: include_str!("_headers"), header: |name, value| format!("  {name}: {value}\n") },
    Host { file: ".htaccess", template: include_str!("htaccess"), header: apache },
    // GitHub Pages would look for pages to build, and leave out names that begin with a line.
    Host { file: ".nojekyll", template: "", header: apache },
];

/// The files that somebody puts where the server looks for them.
const ELSEWHERE: [Host; 5] = [
    Host { file: "nginx.conf", template: include_str!("nginx.conf"), header: nginx },
    Host {
        file: "Caddyfile",
        template: include_str!("Caddyfile"),
        header: |name, value| format!("\t\t\t{name} `{value}`\n"),
    },
    Host { file: "cloudfront-headers.json", template: include_str!("cloudfront-headers.json"), header: cloudfront },
    Host { file: "cloudfront-index.js", template: include_str!("cloudfront-index.js"), header: cloudfront },
    Host { file: "s3.sh", template: include_str!("s3.sh"), header: cloudfront },
];

fn apache(name: &str, value: &str) -> String {
    format!("Header always set {name} \"{}\"\n", quoted(value))
}

fn nginx(name: &str, value: &str) -> String {
    format!("    add_header {name} \"{}\" always;\n", quoted(value))
}

/// CloudFront has places of its own for headers that are about safety, and a list for the others. Those of the first kind stand in its file.
fn cloudfront(name: &str, value: &str) -> String {
    const OWN_PLACE: [&str; 3] = ["X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"];
    if OWN_PLACE.contains(&name) {
        return String::new();
    }
    format!("      {{ \"Header\": \"{name}\", \"Value\": \"{}\", \"Override\": true }},\n", quoted(value))
}

fn quoted(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"")
}

impl Host {
    fn text(&self, shown_in: &[String]) -> String {
        let value = |name: &str, value| if name == USED_BY && !shown_in.is_empty() { "cross-origin" } else { value };
        let headers: String = HEADERS.iter().map(|(name, it)| (self.header)(name, value(name, it))).collect();
        let policy = [POLICY, &frames(shown_in)].concat();
        let places = [
            ("@HEADERS@\n", headers.as_str()),
            ("@HEADERS,@\n", headers.trim_end_matches([',', '\n'])),
            ("@POLICY@", policy.as_str()),
            ("@KEPT@", KEPT),
            ("@ASKED@", ASKED),
            ("@SAVED@", SAVED),
            ("@SAVED-QUOTED@", &quoted(SAVED)),
        ];
        places.iter().fold(self.template.to_string(), |text, (place, filled)| text.replace(place, filled))
    }
}

/// Writes the files that are read in the folder of the site.
pub fn write_beside(site: &Path, shown_in: &[String]) -> Result<(), String> {
    write(&BESIDE, site, shown_in)
}

/// Writes the files for all other servers into a folder.
pub fn write_elsewhere(folder: &Path, shown_in: &[String]) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
    write(&ELSEWHERE, folder, shown_in)
}

fn write(hosts: &[Host], folder: &Path, shown_in: &[String]) -> Result<(), String> {
    hosts.iter().try_for_each(|host| file::write(&folder.join(host.file), host.text(shown_in)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(file: &str) -> String {
        BESIDE.iter().chain(&ELSEWHERE).find(|host| host.file == file).expect("a server of the table").text(&[])
    }

    #[test]
    fn every_server_is_told_every_header_and_nothing_is_left_to_fill() {
        for file in ["_headers", ".htaccess", "nginx.conf", "Caddyfile", "cloudfront-headers.json"] {
            let told = text(file).replace("\\\"", "\"");
            for value in HEADERS.iter().map(|(_, value)| *value).chain([POLICY, "; frame-ancestors 'self'"]) {
                // CloudFront says these two in ways of its own.
                let is_said_otherwise = file.ends_with(".json") && ["nosniff", "SAMEORIGIN"].contains(&value);
                assert!(told.contains(value) || is_said_otherwise, "{file}: {value}");
            }
            // What is kept is told by s3.sh there.
            let kept = if file.ends_with(".json") { text("s3.sh") } else { told };
            assert!(kept.contains(KEPT), "{file}");
        }
        for host in BESIDE.iter().chain(&ELSEWHERE) {
            let text = host.text(&[]);
            let open = text
                .split('@')
                .filter(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_uppercase() || b"-,".contains(&it)));
            assert_eq!(open.count(), 0, "{}: {text}", host.file);
        }
    }

    #[test]
    fn the_headers_for_cloudfront_are_json_and_have_each_once() {
        let read: serde_json::Value = serde_json::from_str(&text("cloudfront-headers.json")).expect("JSON");
        let safety = &read["SecurityHeadersConfig"];
        assert_eq!(safety["FrameOptions"]["FrameOption"], "SAMEORIGIN");
        assert_eq!(safety["ReferrerPolicy"]["ReferrerPolicy"], "no-referrer");
        assert_eq!(safety["ContentSecurityPolicy"]["ContentSecurityPolicy"], [POLICY, &frames(&[])].concat());
        assert_eq!(safety["ContentTypeOptions"]["Override"], true);
        let items = read["CustomHeadersConfig"]["Items"].as_array().expect("a list");
        assert_eq!(read["CustomHeadersConfig"]["Quantity"], items.len());
        let own_places = 3;
        assert_eq!(items.len(), HEADERS.len() - own_places);
    }

    #[test]
    fn only_the_sites_that_an_owner_names_may_show_it_in_a_frame() {
        let named = ["https://www.example.com".to_string(), "https://example.com".into()];
        for host in BESIDE.iter().chain(&ELSEWHERE) {
            let [usual, named] = [host.text(&[]), host.text(&named)];
            assert!(!usual.contains("example.com") && !usual.contains("cross-origin"), "{}", host.file);
            if usual.contains("frame-ancestors") {
                let says = "frame-ancestors 'self' https://www.example.com https://example.com";
                assert!(named.contains(says) && named.contains("cross-origin"), "{}: {named}", host.file);
            }
        }
    }

    #[test]
    fn the_two_changes_that_the_guide_asks_for_are_what_a_build_with_that_site_writes() {
        let guide = include_str!("../../../../docs/guide.md");
        for part in ["`frame-ancestors 'self'`", "`Cross-Origin-Resource-Policy`", "`same-origin`", "`cross-origin`"] {
            assert!(guide.contains(part), "the guide does not name {part}");
        }
        for host in BESIDE.iter().chain(&ELSEWHERE).filter(|host| host.text(&[]).contains("frame-ancestors")) {
            assert!(guide.contains(&format!("`{}`", host.file)), "the guide does not name {}", host.file);
            let changed =
                host.text(&[]).replace("frame-ancestors 'self'", "frame-ancestors 'self' https://www.example.com");
            let lines = changed.split_inclusive('\n').map(|line| {
                if line.contains(USED_BY) { line.replace("same-origin", "cross-origin") } else { line.to_owned() }
            });
            let by_hand: String = lines.collect();
            assert_eq!(by_hand, host.text(&["https://www.example.com".to_string()]), "{}", host.file);
        }
    }
}
