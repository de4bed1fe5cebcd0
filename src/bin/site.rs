//! Writes the static pages of the site, as Trunk's `post_build` hook: the explorer's first view into the home page, and every
//! Markdown page, each with the same bar and footer.

use std::error::Error;
use std::path::{Path, PathBuf};

use base64::Engine;
use program_explorer::app::browser::start::WORDS;
use program_explorer::app::root::{Root, RootProps};
use program_explorer::app::shell::{Bar, Footer, ShellProps, Status};
use program_explorer::language::Language;
use sha2::{Digest, Sha384};
use yew::{BaseComponent, LocalServerRenderer};

fn main() -> Result<(), Box<dyn Error>> {
    let staging = std::env::var("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR is not set. `cargo xtask dist` runs this through Trunk, which sets it.")?;
    let staging = PathBuf::from(staging);
    let template = std::fs::read_to_string(staging.join("index.html"))?;
    let template = with_integrity(&template, &staging)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    tokio::task::LocalSet::new().block_on(&runtime, write(&template, &staging))
}

/// Writes every page of every language.
async fn write(template: &str, staging: &Path) -> Result<(), Box<dyn Error>> {
    let language = Language::English;
    let shell = ShellProps { language, has_explorer: true };
    let explorer = render::<Root>(RootProps { loaded: Default::default(), before: Vec::new(), language }).await;
    let status = render::<Status>(shell).await;
    let home = Page {
        title: language.home_page_title().into(),
        description: language.home_page_description().into(),
        main: format!("{status}<div id=\"explorer\">{explorer}</div>"),
        words: words(language)?,
    };
    std::fs::write(staging.join("index.html"), home.html(template, shell).await)?;

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(language.code()).join("pages");
    let without_app = without_app(template)?;
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        let page = Page::from_markdown(&path)?;
        let name = path.with_extension("html");
        let name = name.file_name().ok_or("a page has no name")?;
        let shell = ShellProps { language, has_explorer: false };
        std::fs::write(staging.join(name), page.html(&without_app, shell).await)?;
    }
    Ok(())
}

/// A page without bar and footer.
struct Page {
    title: String,
    description: String,
    main: String,
    /// What the explorer needs to speak; pages without it carry none.
    words: String,
}

impl Page {
    /// Reads a Markdown file that begins with `title:` and `description:` between two lines of `---`.
    fn from_markdown(path: &Path) -> Result<Self, Box<dyn Error>> {
        let text = std::fs::read_to_string(path)?;
        let wrong = |reason: &str| format!("{}: {reason}", path.display());
        let (head, body) = text
            .strip_prefix("---\n")
            .and_then(|rest| rest.split_once("\n---\n"))
            .ok_or_else(|| wrong("must begin with title: and description: between two lines of ---."))?;
        let field = |name: &str| {
            let found = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            found
                .map(|value| value.trim().trim_matches('"').to_string())
                .ok_or_else(|| wrong(&format!("{name}: is missing.")))
        };
        let mut main = format!("<article class=\"page\"><h1>{}</h1>", escaped(&field("title")?));
        pulldown_cmark::html::push_html(&mut main, pulldown_cmark::Parser::new(body));
        main.push_str("</article>");
        Ok(Self { title: field("title")?, description: field("description")?, main, words: String::new() })
    }

    async fn html(&self, template: &str, shell: ShellProps) -> String {
        template
            .replace("{title}", &escaped(&self.title))
            .replace("{description}", &escaped(&self.description))
            .replace("{bar}", &render::<Bar>(shell).await)
            .replace("{main}", &self.main)
            .replace("{footer}", &render::<Footer>(shell).await)
            .replace("{words}", &self.words)
    }
}

/// All words of a language, as text that no browser runs or shows.
fn words(language: Language) -> Result<String, String> {
    let text = language.all_words();
    if text.contains('<') {
        return Err(format!("content/{}: a text has the character <. Say it in words.", language.code()));
    }
    Ok(format!("<script id=\"{WORDS}\" type=\"text/plain\">{text}</script>"))
}

async fn render<C>(props: C::Properties) -> String
where
    C: BaseComponent,
{
    LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Where the script that starts the app stands in the template: its first letter, and the name of the WASM in it. Trunk's
/// minifier may have taken the quotes away.
fn boot_script(template: &str) -> Result<(usize, &str), Box<dyn Error>> {
    let marker = "data-wasm=";
    let at =
        template.find(marker).ok_or("index.html has no script with data-wasm. See pattern_script in Trunk.toml.")?;
    let start = template[..at].rfind("<script").ok_or("data-wasm stands outside of a script.")?;
    let value = template[at + marker.len()..].trim_start_matches('"');
    Ok((start, value.split(['"', ' ', '>']).next().unwrap_or_default()))
}

/// The template with the hash of the WASM beside its name, so that a changed file does not run.
fn with_integrity(template: &str, staging: &Path) -> Result<String, Box<dyn Error>> {
    let (start, name) = boot_script(template)?;
    let file = staging.join(name.trim_start_matches("./"));
    let wasm = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha384::digest(wasm));
    let (before, after) = template.split_at(start + "<script".len());
    Ok(format!("{before} data-integrity=\"sha384-{hash}\"{after}"))
}

/// The template of a page that has no explorer: no script but quick exit's.
fn without_app(template: &str) -> Result<String, Box<dyn Error>> {
    let (start, _) = boot_script(template)?;
    let end = template[start..].find("</script>").ok_or("the script that starts the app has no end.")?;
    Ok([&template[..start], &template[start + end + "</script>".len()..]].concat())
}
