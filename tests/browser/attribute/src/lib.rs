//! `#[journey]`: makes one test for each engine out of one journey. See `browser_journeys::journey`.

use proc_macro::{TokenStream, TokenTree};

const ENGINES: [&str; 3] = ["Chromium", "Firefox", "WebKit"];

/// Makes a test for each engine, `journey_name::chromium` and so on. `#[journey(Chromium, Firefox)]` makes tests only for the engines that
/// it names, for a claim that the others cannot prove.
///
/// It replaces `#[test]`. The function stays as it is. A module with the same name, which cannot clash with a function, contains the tests.
#[proc_macro_attribute]
pub fn journey(engines: TokenStream, function: TokenStream) -> TokenStream {
    match tests(engines, function.clone()) {
        Ok(tests) => [tests, function].into_iter().collect(),
        Err(reason) => format!("compile_error!({reason:?});").parse().expect("a macro call"),
    }
}

fn tests(engines: TokenStream, function: TokenStream) -> Result<TokenStream, String> {
    let words = |tokens: TokenStream| tokens.into_iter().filter_map(word);
    let name = words(function).skip_while(|word| word != "fn").nth(1).ok_or("#[journey] must be on a function")?;
    let mut named: Vec<String> = words(engines).collect();
    if let Some(unknown) = named.iter().find(|name| !ENGINES.contains(&name.as_str())) {
        return Err(format!("{unknown} is no engine; there are {}", ENGINES.join(", ")));
    }
    if named.is_empty() {
        named = ENGINES.map(String::from).to_vec();
    }
    let test = |engine: &String| {
        let lower = engine.to_lowercase();
        format!(
            "#[test] fn {lower}() {{ ::browser_journeys::walk_in(::browser_journeys::Engine::{engine}, super::{name}); }}"
        )
    };
    let tests: String = named.iter().map(test).collect();
    Ok(format!("mod {name} {{ {tests} }}").parse().expect("a module"))
}

fn word(token: TokenTree) -> Option<String> {
    match token {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    }
}
