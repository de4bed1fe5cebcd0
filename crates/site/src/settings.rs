//! What must be known when the site is built (`content/site.toml`), and the words around the pages
//! (`content/<language>/site.toml`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::ROOT;
use crate::markdown::Markdown;
use content_compiler::overlay;
use explorer_core::language::Language;
use toml::{Table, Value};

/// The address in the file until somebody enters their own. No host can have it.
const EXAMPLE: &str = "https://example.org/";

/// The key in the head of a page that names its group, which a center's own pages use.
pub const GROUP: &str = "group";

/// A variable that overrides the address in the file, for a preview under another address and for the tests.
const VARIABLE: &str = "SITE_ADDRESS";

/// The settings.
pub struct Settings {
    /// The site's address, which ends with a slash. `None` as long as it is the example.
    pub address: Option<String>,
    /// Sites that may show the explorer on their pages, without a slash at the end.
    pub shown_in: Vec<String>,
    /// Groups of the list of pages, in order.
    pub groups: Vec<Group>,
}

/// A group of the list of pages.
pub struct Group {
    pub id: String,
    pub is_about_health: bool,
    /// Names of files in `content/<language>/pages/`, without `.md`.
    pub pages: Vec<String>,
}

/// The words around the pages in one language.
pub struct Words {
    pub pages: String,
    pub home: String,
    /// The title of the list of a page's parts.
    pub on_this_page: String,
    pub one_way_back: String,
    pub ways_back: String,
    pub place: String,
    /// The words on the closed list of sources of a page.
    pub sources_gist: String,
    pub read_whole: String,
    pub own_judgment: String,
    pub not_linked: String,
    /// What the picture beside a shared link shows.
    pub share_picture: String,
    /// Names of the groups, in their order.
    pub groups: Vec<String>,
}

/// The words of the page for addresses that do not exist, in one language.
pub struct Missing {
    pub title: String,
    pub says: String,
    /// What to do with a link that somebody sent.
    pub link: String,
    pub open: String,
    pub home: String,
}

impl Missing {
    /// Reads them.
    pub fn read(language: Language) -> Result<Self, String> {
        let file = format!("{}/site.toml", language.code());
        let table = table(&file)?;
        let of = |key| text(&table, key, &file);
        Ok(Self {
            title: of("missing")?,
            says: of("missing-says")?,
            link: of("missing-link")?,
            open: of("missing-open")?,
            home: of("missing-home")?,
        })
    }
}

/// A TOML file in `content/`, overlaid with the center's own.
pub fn table(name: &str) -> Result<Table, String> {
    overlay::table(Path::new(ROOT), name)
}

/// All files with this extension in a folder of `content/`, by name. If the center has a file of the same name, it replaces ours.
pub fn files(folder: &str, ending: &str) -> Result<BTreeMap<String, PathBuf>, String> {
    overlay::files(Path::new(ROOT), &format!("content/{folder}"), ending)
}

/// A text that must be there.
pub fn text(table: &Table, key: &str, file: &str) -> Result<String, String> {
    let text = table.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    Ok(text.ok_or_else(|| format!("content/{file}: {key}: is missing. Write the text."))?.into())
}

impl Settings {
    /// Reads the file.
    pub fn read() -> Result<Self, String> {
        let mut settings = Self::from_table(&table("site.toml")?, std::env::var(VARIABLE).ok())?;
        let pages = files(&format!("{}/pages", Language::default().code()), "md")?;
        for (name, path) in pages {
            let mut page = Markdown::read(&path)?;
            if let Some(group) = page.take_if_there(GROUP) {
                let known = settings.groups.iter().map(|group| group.id.as_str()).collect::<Vec<_>>().join(", ");
                let wrong = || page.wrong(&format!("{GROUP}: '{group}' is no group. Use one of {known}."));
                let group = settings.groups.iter_mut().find(|it| it.id == group).ok_or_else(wrong)?;
                group.pages.push(name.trim_end_matches(".md").to_owned());
            }
        }
        Ok(settings)
    }

    fn from_table(table: &Table, instead: Option<String>) -> Result<Self, String> {
        let address = instead.map_or_else(|| text(table, "address", "site.toml"), Ok)?;
        if !(address.starts_with("https://") && address.ends_with('/')) || address.contains([' ', '"', '<', '#', '?']) {
            return Err(format!(
                "content/site.toml: address: '{address}' must begin with https:// and end with /, as in {EXAMPLE}."
            ));
        }
        let groups = table.get("group").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table);
        let groups = groups.map(|group| {
            let id = text(group, "id", "site.toml")?;
            let pages = group.get("pages").and_then(Value::as_array).into_iter().flatten();
            let pages = pages.filter_map(Value::as_str).map(String::from).collect();
            let health = group.get("health").and_then(Value::as_bool);
            let is_about_health =
                health.ok_or_else(|| format!("content/site.toml: group '{id}': health must be true or false."))?;
            Ok(Group { id, is_about_health, pages })
        });
        let groups = groups.collect::<Result<_, String>>()?;
        let shown_in = shown_in(table)?;
        Ok(Self { address: Some(address).filter(|address| address != EXAMPLE), shown_in, groups })
    }

    /// The path of the site on its host, with a slash at both ends. It is the root, as long as nobody has said otherwise.
    pub fn base(&self) -> &str {
        let path = self.address.as_deref().and_then(|address| address.strip_prefix("https://")?.find('/'));
        path.and_then(|at| self.address.as_deref()?.get("https://".len() + at..)).unwrap_or("/")
    }

    /// Checks that each page is in exactly one group, and that each page in a group exists.
    pub fn check(&self, pages: &[&str]) -> Result<(), String> {
        let named: Vec<_> = self.groups.iter().flat_map(|group| &group.pages).collect();
        if let Some(name) = named.iter().find(|name| !pages.contains(&name.as_str())) {
            return Err(format!("content/site.toml: '{name}' is no page. Add {name}.md, or take the name out."));
        }
        for page in pages {
            let times = named.iter().filter(|name| name == &page).count();
            if times != 1 {
                return Err(format!(
                    "content/site.toml: the page '{page}' stands in the groups {times} times. Put it in one of them, once."
                ));
            }
        }
        Ok(())
    }

    /// The place of the group that the page is in.
    pub fn group_of(&self, page: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.pages.iter().any(|name| name == page))
    }
}

/// The sites that may show the explorer. None, unless somebody names them.
fn shown_in(table: &Table) -> Result<Vec<String>, String> {
    let named = table.get("shown_in").and_then(Value::as_array).into_iter().flatten();
    let site = |value: &Value| {
        let site = value.as_str().unwrap_or_default();
        let host = site.strip_prefix("https://").unwrap_or_default();
        let is_host = |letter: char| letter.is_ascii_alphanumeric() || "-.:*".contains(letter);
        if host.is_empty() || !host.chars().all(is_host) {
            return Err(format!(
                "content/site.toml: shown_in: '{site}' must be https:// and a host, as in https://www.example.com, without a slash at the end."
            ));
        }
        Ok(site.to_owned())
    };
    named.map(site).collect()
}

impl Words {
    /// Reads the words of a language.
    pub fn read(language: Language, settings: &Settings) -> Result<Self, String> {
        let file = format!("{}/site.toml", language.code());
        let table = table(&file)?;
        let of = |key| text(&table, key, &file);
        let none = Table::new();
        let names = table.get("group").and_then(Value::as_table).unwrap_or(&none);
        let place = of("place")?;
        if !place.contains("{nth}") {
            return Err(format!("content/{file}: place: has no {{nth}}. Put it where the number belongs."));
        }
        let sources_gist = of("sources-gist")?;
        if !sources_gist.contains("{count}") {
            return Err(format!("content/{file}: sources-gist: has no {{count}}. Put it where the number belongs."));
        }
        Ok(Self {
            pages: of("pages")?,
            home: of("home")?,
            on_this_page: of("on-this-page")?,
            one_way_back: of("one-way-back")?,
            ways_back: of("ways-back")?,
            place,
            sources_gist,
            read_whole: of("read-whole")?,
            own_judgment: of("own-judgment")?,
            not_linked: of("not-linked")?,
            share_picture: of("share-picture")?,
            groups: settings.groups.iter().map(|group| text(names, &group.id, &file)).collect::<Result<_, _>>()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "address = \"https://example.org/\"\n[[group]]\nid = \"care\"\nhealth = true\npages = [\"a\"]\n\
                        [[group]]\nid = \"about\"\nhealth = false\npages = [\"b\"]";

    fn settings(instead: Option<&str>) -> Result<Settings, String> {
        Settings::from_table(&FILE.parse().unwrap(), instead.map(String::from))
    }

    #[test]
    fn the_example_is_no_address() {
        assert_eq!(settings(None).unwrap().address, None);
        assert_eq!(settings(Some("https://a.net/b/")).unwrap().address.as_deref(), Some("https://a.net/b/"));
        assert_eq!(settings(Some("https://a.net/b/")).unwrap().base(), "/b/");
        assert_eq!(settings(Some("https://a.net/")).unwrap().base(), "/");
        assert_eq!(settings(None).unwrap().base(), "/");
    }

    #[test]
    fn an_address_that_others_could_not_use_is_refused() {
        for wrong in ["http://a.net/", "https://a.net", "a.net/", "https://a.net/?b/", "https://a.net/\"/"] {
            let said = settings(Some(wrong)).err().unwrap();
            assert!(said.starts_with("content/site.toml: address: '"), "{said}");
        }
    }

    #[test]
    fn a_site_to_be_shown_in_is_a_host_and_nothing_else() {
        let with = |named: &str| Settings::from_table(&format!("shown_in = [{named}]\n{FILE}").parse().unwrap(), None);
        assert_eq!(settings(None).unwrap().shown_in, Vec::<String>::new());
        assert_eq!(with("\"https://www.example.com\"").unwrap().shown_in, ["https://www.example.com"]);
        for wrong in
            ["http://a.net", "https://", "https://a.net/", "https://a.net; script-src *", "*", "https://a.net 'self'"]
        {
            let said = with(&format!("\"{wrong}\"")).err().unwrap();
            assert!(said.starts_with("content/site.toml: shown_in: '"), "{said}");
        }
    }

    #[test]
    fn each_page_stands_in_one_group() {
        let settings = settings(None).unwrap();
        assert_eq!(settings.check(&["a", "b"]), Ok(()));
        assert_eq!(["a", "b", "c"].map(|page| settings.group_of(page)), [Some(0), Some(1), None]);
        let more = "content/site.toml: the page 'c' stands in the groups 0 times. Put it in one of them, once.";
        assert_eq!(settings.check(&["a", "b", "c"]).unwrap_err(), more);
        let less = "content/site.toml: 'b' is no page. Add b.md, or take the name out.";
        assert_eq!(settings.check(&["a"]).unwrap_err(), less);
    }
}
