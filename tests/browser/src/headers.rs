//! The site's `_headers` file, read as static hosts read it: a path, then indented `Name: value` lines.

use crate::fault::matches;
use std::path::Path;

/// The headers of a site, by path.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Headers {
    rules: Vec<(String, Vec<(String, String)>)>,
}

impl Headers {
    /// Reads the `_headers` file of a folder.
    pub(crate) fn of(dist: &Path) -> Self {
        let file = dist.join("_headers");
        let text = std::fs::read_to_string(&file).unwrap_or_else(|reason| {
            panic!("The site's headers cannot be read from {}: {reason}. Has the site been built?", file.display())
        });
        Self::read(&text).unwrap_or_else(|reason| panic!("{}: {reason}", file.display()))
    }

    fn read(text: &str) -> Result<Self, String> {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let words = line.trim();
            if words.is_empty() || words.starts_with('#') {
                continue;
            }
            if !line.starts_with(char::is_whitespace) {
                rules.push((words.to_owned(), Vec::new()));
                continue;
            }
            let (Some((_, headers)), Some((name, value))) = (rules.last_mut(), words.split_once(':')) else {
                return Err(format!("line {}: expected an indented `Name: value` under a path", number + 1));
            };
            headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
        Ok(Self { rules })
    }

    /// All headers for a path, in the order of the file.
    pub(crate) fn for_path<'a>(&'a self, path: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.rules
            .iter()
            .filter(move |(pattern, _)| matches(pattern, path))
            .flat_map(|(_, headers)| headers.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::Headers;

    #[test]
    fn a_path_gets_the_headers_of_every_rule_that_means_it() {
        let headers =
            Headers::read("# all\n/*\n  X-One: a: b\n\n/*.wasm\n\tCache-Control: immutable\n").expect("reads");
        assert_eq!(headers.for_path("/").collect::<Vec<_>>(), [("x-one", "a: b")]);
        assert_eq!(
            headers.for_path("/a.wasm").collect::<Vec<_>>(),
            [("x-one", "a: b"), ("cache-control", "immutable")]
        );
    }

    #[test]
    fn a_line_that_is_no_header_is_named() {
        let reason = Headers::read("/*\n  nonsense\n").expect_err("no colon");
        assert!(reason.starts_with("line 2:"), "{reason}");
        assert!(Headers::read("  X-One: a\n").is_err(), "a header without a path");
    }
}
